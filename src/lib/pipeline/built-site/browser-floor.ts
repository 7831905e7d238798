/**
 * The oldest browsers in which everything works. The README names them, the bundler compiles for them, and
 * `scripts/floor.ts` refuses what they lack in the built files. Below them the guides can still be read.
 *
 * Safari 16.4 is the first with lookbehind in regular expressions, which the exercises use; Chrome 109 is the last for
 * Windows 7 and 8; Firefox 115 is the last for these and for macOS 10.12 to 10.14.
 */
export const BROWSER_FLOOR = {
  chrome: '109',
  edge: '109',
  firefox: '115',
  safari: '16.4',
} as const;

/** The same as Vite's `build.target` and `build.cssTarget` take it, such as `chrome109`. */
export const BUILD_TARGETS: string[] = Object.entries(BROWSER_FLOOR).map(
  ([browser, version]) => browser + version,
);
