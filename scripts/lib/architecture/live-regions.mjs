// @ts-check

/** The only files that make a live region, so that each stands in the page before its text comes. */
const MAKERS = new Set([
  'src/lib/live/live-region.ts',
  'src/components/kit/LiveArea.tsx',
  'src/components/kit/later/Live.tsx',
  'src/components/starlight/LiveRegion.astro',
]);

/** Roles in markup, in properties of elements, and set by scripts. */
const REGION =
  /\baria-live\b|\bariaLive\b|\brole\s*=\s*\{?\s*["'`](?:status|alert|log)\b|["'`]?role["'`]?\s*[:,]\s*["'`](?:status|alert|log)["'`]|<output\b/;

/**
 * Live regions that a file makes by itself.
 *
 * @param {string} file path from the root of the repository
 * @param {string} text of the file
 * @returns {string[]} one violation a line
 */
export function liveRegionViolations(file, text) {
  if (MAKERS.has(file)) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      REGION.test(line)
        ? [
            `${file}:${index + 1} makes a live region: tell it by lib/live, or use Live, LiveArea or LiveRegion`,
          ]
        : [],
    );
}
