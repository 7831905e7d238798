export { SettingsFields } from './SettingsFields.tsx';
export { type SettingsForm } from './useSettingsForm.ts';
export { FIELD_WORDS } from './words.ts';
