/** What integrations, pages and scripts use. Build time only: nothing here may reach the browser. */
export { baseLinksPlugin } from './base-links-plugin.ts';
export { stripAssets, type CardHtml } from './card-html.ts';
export { locate, type Location, type Present } from './present.ts';
export {
  assertSound,
  loadContent,
  type ContentCard,
  type ContentModel,
  type GuidePage,
} from './content-model.ts';
export type { ContentDeck } from './decks.ts';
export { ContentError, formatFaults, isError, type Fault } from './faults.ts';
export type { GuideGroup } from './guides.ts';
export { markdownFeatures, markdownOptions } from './markdown-options.ts';
export type { Published } from './published.ts';
export type { Section } from './raw-card.ts';
