export { compareUnits, type UnitComparison } from './compare-units.ts';
export { DATA_PREFIXES, readDataPart } from './data-units.ts';
export { singular } from './nouns.ts';
export {
  anyNoun,
  NO_UNIT,
  nounsBeside,
  type NounTest,
  readUnit,
  TIMES,
  type Unit,
  type UnitPart,
} from './units.ts';
