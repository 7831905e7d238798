export {
  type Part,
  type Picture,
  partOf,
  pictureIds,
  pictureOf,
  renderPictureWords,
} from './data/index.ts';
export { escapeXml, keyOf, renderPicture } from './drawing/index.ts';
