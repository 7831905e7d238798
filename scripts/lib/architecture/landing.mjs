// @ts-check
/**
 * Ways of pages that failed readers: a second offset for one bar, what some browsers do not know, and a click that opens
 * a link elsewhere but is taken for a plain one.
 */

/** @typedef {{ files: RegExp, way: RegExp, unless?: RegExp, instead: string }} Rule */

const STYLES = /\.(?:css|astro)$/;
const CODE = /\.(?:ts|tsx|astro)$/;

/** @type {readonly Rule[]} */
const RULES = [
  {
    files: STYLES,
    way: /scroll-(?:margin|padding)[\w-]*:[^;]*--(?:sl-nav|sl-mobile-toc|dr-bar)/,
    // The fact itself.
    unless: /scroll-padding-block: calc\(var\(--dr-bars-top\)/,
    instead: 'scroll-padding of styles/base/base.css is the only offset for bars: set --dr-own-bar',
  },
  {
    files: STYLES,
    way: /@media[^{]*\(scripting:\s*enabled\)/,
    instead:
      'Safari before 17 does not know it: write the rule, and take it back in "scripting: none"',
  },
  {
    files: CODE,
    way: /\.checkVisibility\b/,
    instead: 'Safari before 17.4 has none: ask for what hides the element',
  },
  {
    files: CODE,
    way: /['"]scrollend['"]|\bonscrollend\b/,
    instead: 'Safari before 26.2 has none: wait until "scroll" has been silent',
  },
  {
    files: CODE,
    way: /['"]click['"][\s\S]*closest(?:<\w+>)?\(['"]a\b|<a\b(?:(?!\/?>)[\s\S])*?\bonClick=/,
    unless: /\bisPlainClick\(/,
    instead: 'ask isPlainClick of lib/events: a click with Ctrl opens the link elsewhere',
  },
];

/**
 * @param {string} file
 * @param {string} text
 * @returns {string[]} one sentence for each rule that the file breaks
 */
export function landingViolations(file, text) {
  return RULES.filter(
    ({ files, way, unless }) => files.test(file) && way.test(text) && unless?.test(text) !== true,
  ).map(({ instead }) => `${file}: ${instead}`);
}
