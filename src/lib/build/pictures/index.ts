/** Pictures as static SVG, rendered while the site is built. */
export { keyOf, type KeyEntry } from './key.ts';
export { partOf, type Part, type PartKind, type Picture } from './model.ts';
export { pictureIds, pictureOf } from './registry.ts';
export { renderPicture, type RenderOptions } from './render.ts';
export { renderPictureWords, wordsOf, type PictureWords } from './words.ts';
