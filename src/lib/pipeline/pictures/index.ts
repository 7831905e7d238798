export {
  type Part,
  type Picture,
  partOf,
  pictureIds,
  pictureOf,
  renderPictureText,
} from './data/index.ts';
export { keyOf, renderPicture } from './drawing/index.ts';
