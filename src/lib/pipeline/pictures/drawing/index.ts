export { entityHeight } from './draw-part.ts';
export { KIND_WORDS, keyOf } from './key.ts';
export { renderPicture } from './render.ts';
export { HIDDEN_WORDS, type Veil, veilOf } from './veil.ts';
