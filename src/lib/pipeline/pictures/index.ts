export {
  type Part,
  partOf,
  type Picture,
  pictureIds,
  pictureOf,
  renderPictureWords,
} from './data/index.ts';
export { keyOf, renderPicture } from './drawing/index.ts';
