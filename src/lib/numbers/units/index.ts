/** Units of figures: reading them, comparing a typed unit with the expected one, and the singular of nouns. */
export { type UnitComparison, compareUnits } from './compare-units.ts';
export { DATA_PREFIXES, readDataPart } from './data-units.ts';
export { singular } from './nouns.ts';
export {
  NO_UNIT,
  type NounTest,
  TIMES,
  type Unit,
  type UnitPart,
  anyNoun,
  nounsBeside,
  readUnit,
} from './units.ts';
