export { BreakField } from './BreakField.tsx';
export { CheckField } from './CheckField.tsx';
export { DecksField } from './DecksField.tsx';
export { GradeButtonsField } from './GradeButtonsField.tsx';
export { ParametersField } from './ParametersField.tsx';
export { RolloverField } from './RolloverField.tsx';
export { TextField } from './TextField.tsx';
