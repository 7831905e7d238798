/**
 * Which modules of the browser share a file. The path of a module tells when it loads: everything under `later/` at the
 * first sign of the reader, everything under `on-demand/` on request, the rest before the first card. By default the
 * bundler makes a small file of every set of modules that the same pages share: nine for the review page. Small files
 * compress badly: 1.4 kB more before the first card.
 */

/** Folders whose code loads after the first card; `scripts/lib/architecture/stages.mjs` has their stages. */
export const PUT_OFF_FOLDERS = ['later', 'on-demand'] as const;

/** Modules of these folders that are not put off. */
const firstOf = (folders: readonly string[]): string =>
  `/src/(?:${folders.join('|')})/(?!(?:[^/]+/)*(?:${PUT_OFF_FOLDERS.join('|')})/)[^?]+\\.tsx?$`;

/** For the bundler's `codeSplitting`: a module belongs to the matching group of the highest priority. */
export const CHUNKS = {
  groups: [
    {
      // The scripts of every page need these modules, and a guide must not load the review's part with them.
      name: 'page',
      test: new RegExp(
        `/src/lib/(?:events|keys|links|live|storage/values|time)/|vite/preload-helper`,
      ),
      priority: 3,
    },
    {
      // Every island needs Preact and the modules that islands share before they show a card.
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
