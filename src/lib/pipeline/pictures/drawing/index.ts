export { entityHeight } from './draw-part.ts';
export { KIND_NAMES, keyOf } from './key.ts';
export { renderPicture } from './render.ts';
export { HIDDEN_TEXT, type Veil, veilOf } from './veil.ts';
