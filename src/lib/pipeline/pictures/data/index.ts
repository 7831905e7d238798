export { pictureIds, pictureOf } from './find-picture.ts';
export {
  type Box,
  type BoxesScene,
  type Cell,
  type Edge,
  type Frame,
  type Part,
  type PartKind,
  type Picture,
  type PlanBar,
  type PlanScene,
  type PlansScene,
  type Point,
  type RatiosScene,
  type Route,
  type Row,
  type SequenceScene,
  type Stretch,
  type StructuresScene,
  type Tone,
  partOf,
} from './model.ts';
export { pictureText, renderPictureText } from './picture-text.ts';
