export { entityHeight } from './draw-part.ts';
export { keyOf, KIND_WORDS } from './key.ts';
export { renderPicture } from './render.ts';
export { HIDDEN_WORDS, type Veil, veilOf } from './veil.ts';
