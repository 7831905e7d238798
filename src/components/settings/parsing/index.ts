export {
  type FieldContext,
  type FieldInputs,
  type SettingName,
  inputOf,
  parseInput,
} from './fields.ts';
export { type ClippedParameter, clippedOf, parseParameters } from './parameters-field.ts';
export { parseSteps } from './steps-field.ts';
