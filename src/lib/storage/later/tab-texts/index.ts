/**
 * Texts that the reader has typed and not yet handed in, kept in `sessionStorage`: they outlive a reload, a way to
 * another page and a crash of the tab, and end with the tab.
 */
export { dropTabText, readTabText, writeTabText } from './tab-texts.ts';
export { readSettingsDraft, writeSettingsDraft } from './settings-draft.ts';
