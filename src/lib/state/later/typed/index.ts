/** What the reader has typed and not yet handed in. It is no progress: it stays in the tab, outside of the log. */
export { openKeptText } from './kept-text.ts';
export { readSettingsDraft, writeSettingsDraft } from '../../../storage/later/tab-texts/index.ts';
