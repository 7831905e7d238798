export {
  type FieldContext,
  type FieldInputs,
  inputOf,
  parseInput,
  type SettingName,
} from './fields.ts';
export { clippedOf, type ClippedParameter, parseParameters } from './parameters-field.ts';
export { parseSteps } from './steps-field.ts';
