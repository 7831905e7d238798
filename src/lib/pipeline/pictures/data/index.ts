export {
  type Box,
  type BoxesScene,
  type Cell,
  type Edge,
  type Frame,
  type Part,
  type PartKind,
  partOf,
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
} from './model.ts';
export { pictureIds, pictureOf } from './registry.ts';
export { renderPictureWords, wordsOf } from './words.ts';
