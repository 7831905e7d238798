export { addPresent, checkMoves, missingFrom, unregistered } from './check-published.ts';
export {
  keptAddresses,
  type KeptAddresses,
  placesOf,
  stubPage,
  withAnchor,
} from './kept-addresses.ts';
export { formerIds, type Present } from './present.ts';
export { formatPublished, parsePublished, type Published, PUBLISHED_FILE } from './published.ts';
