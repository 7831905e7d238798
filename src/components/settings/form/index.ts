export { SettingsFields } from './SettingsFields.tsx';
export { type SettingsForm } from './useSettingsForm.ts';
export { FIELD_MESSAGES } from './messages.ts';
