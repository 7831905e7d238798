export { addPresent, checkMoves, missingFrom, unlisted } from './check-published.ts';
export {
  type KeptAddresses,
  keptAddresses,
  placesOf,
  stubPage,
  withAnchor,
} from './kept-addresses.ts';
export { type Present, formerIds } from './present.ts';
export { PUBLISHED_FILE, type Published, formatPublished, parsePublished } from './published.ts';
