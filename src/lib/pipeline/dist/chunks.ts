/**
 * Which modules of the browser share a file. Left to itself the bundler makes a small file of every set of modules that
 * the same pages share, nine for the review page, and small files compress badly: 1.4 kB more before the first card.
 */

/** What the scripts of every page need; apart, so that a guide page does not load the review's part with it. */
const EVERY_PAGE = [
  'lib/links/addresses',
  'lib/storage/(?:due-summary|keys|reading-place|small-values|theme)',
];

/** What the islands share: with Preact, which every one of them needs. */
const EVERY_ISLAND = [
  'card-kinds/review-registry',
  'components/kit/(?:HealthNotice|OpenGate|PromptAndAnswer|useLazy|useOpening|useStore)',
];

/** What the review needs before its first card (`npm run size`). A name that is missing here only costs size. */
const FIRST_STAGE = [
  'lib/cards/(?:card-id|catalogue|identity)',
  'lib/format/interval',
  'lib/links/study-set',
  'lib/srs/(?:leech|log-entry|memory|planned-break|queue|queue-parts|rating|register-key|registers)',
  'lib/srs/(?:retrievability|scheduling|settings|study-day)',
  'lib/state/(?:catalogue-loader|clock|glance|open-review|open-workspace|plan|progress|review-entry)',
  'lib/state/(?:session|storage-health)',
  'lib/storage/(?:digits|epoch|local-store|memory-line|segment-form|segment-store)',
  'lib/storage/(?:snapshot|tab-memory|writer-id|writer-lock)',
];

const ofSources = (names: readonly string[]): string => `/src/(?:${names.join('|')})\\.tsx?$`;

/**
 * For the bundler's `codeSplitting`. A group takes along what its modules import, barrels and all that stands behind
 * them: that is why the first stage imports `lib/srs/first-stage.ts` and not `lib/srs/index.ts`. A module belongs to the
 * matching group of the highest priority.
 */
export const CHUNKS = {
  groups: [
    {
      name: 'page',
      test: new RegExp(`${ofSources(EVERY_PAGE)}|vite/preload-helper`),
      priority: 3,
    },
    {
      name: 'preact',
      test: new RegExp(`${ofSources(EVERY_ISLAND)}|node_modules/preact/`),
      priority: 2,
    },
    {
      name: 'study',
      test: new RegExp(`${ofSources(FIRST_STAGE)}|node_modules/nanostores/`),
      priority: 1,
    },
  ],
};
