/** The addresses of the site, and the queries in them: each is built and read here alone. */
export {
  browseAddress,
  cardAddress,
  cardElementId,
  cardPageAddress,
  deckPath,
  normalizeBase,
  sectionAddress,
  sectionKey,
  settingsAddress,
  withBase,
  withoutBase,
} from './addresses.ts';
export {
  ALL_CARDS,
  BROWSE_FILTERS,
  type BrowseFilter,
  type BrowseOrder,
  type BrowseQuery,
  type BrowseSort,
  parseBrowseQuery,
  serializeBrowseQuery,
} from './browse-query.ts';
export { isLinkable } from './schemes.ts';
export { GLOSSARY_PATH, glossaryDataAddress, termAddress, termElementId } from './glossary.ts';
export { FORMER_NAMES, storedName } from './stored-names.ts';
export {
  type StudySet,
  isInStudySet,
  isReviewAddress,
  parseStudySet,
  practiceAddress,
  reviewAddress,
} from './study-set.ts';
