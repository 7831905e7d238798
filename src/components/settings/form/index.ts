export { FIELD_MESSAGES } from './messages.ts';
export { SettingsFields } from './SettingsFields.tsx';
export { type SettingsForm } from './useSettingsForm.ts';
