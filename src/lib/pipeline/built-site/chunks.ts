/**
 * Which modules of the browser share a file. The path of a module tells when it loads: everything under `later/` comes
 * at the first sign of the reader, everything under `on-demand/` when it is asked for, the rest before the first card.
 * Left to itself the bundler makes a small file of every set of modules that the same pages share, nine for the review
 * page, and small files compress badly: 1.4 kB more before the first card.
 */

/** Modules that no `later/` or `on-demand/` above them puts off. */
const firstOf = (folders: readonly string[]): string =>
  `/src/(?:${folders.join('|')})/(?!(?:[^/]+/)*(?:later|on-demand)/)[^?]+\\.tsx?$`;

/** For the bundler's `codeSplitting`: a module belongs to the matching group of the highest priority. */
export const CHUNKS = {
  groups: [
    {
      // The scripts of every page need it, so a guide page must not load the review's part with it.
      name: 'page',
      test: new RegExp(`/src/lib/(?:events|links|storage/values|time)/|vite/preload-helper`),
      priority: 3,
    },
    {
      // Every island needs Preact, and what the islands share before they show a card.
      name: 'preact',
      test: new RegExp(
        `${firstOf(['components/kit'])}|/src/card-kinds/review-registry\\.ts$|node_modules/preact/`,
      ),
      priority: 2,
    },
    {
      name: 'study',
      test: new RegExp(
        `${firstOf(['lib/cards', 'lib/srs', 'lib/state', 'lib/storage'])}|node_modules/nanostores/`,
      ),
      priority: 1,
    },
  ],
};
