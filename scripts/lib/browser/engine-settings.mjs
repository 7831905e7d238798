// @ts-check

/**
 * @typedef {import('./engines.mjs').Engine} Engine
 *
 * @typedef {object} EngineSettings what Playwright's configuration has of its own for an engine
 * @property {number} workers
 * @property {RegExp[]} testMatch
 * @property {RegExp[]} [grep]
 * @property {object} use
 */

/**
 * How Playwright runs the tests in an engine, and which of them. Firefox and WebKit run a part: see "The three engines"
 * in CONTRIBUTING.md.
 *
 * @param {Pick<Engine, 'name' | 'driver' | 'path'>} engine
 * @returns {EngineSettings}
 */
export function engineSettings({ name, driver, path }) {
  if (name === 'chromium') {
    const args = [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ];
    return {
      workers: 2,
      // The scenarios of tests/engines ask less than Chromium's own tests.
      testMatch: [/[\\/](?:e2e|a11y|reported)[\\/].*\.spec\.ts$/],
      use: { browserName: 'chromium', launchOptions: { executablePath: path, args } },
    };
  }
  if (name === 'webkit') {
    // Playwright cannot drive the system's WebKit. The scenarios can, in both.
    return { workers: 1, testMatch: [SCENARIOS], use: { browserName: 'webkit' } };
  }
  return {
    // The color scheme is set for the whole browser, and more than one Firefox is too much for two processors.
    workers: 1,
    testMatch: [SCENARIOS, OTHERS],
    grep: IN_FIREFOX,
    use: {
      browserName: 'firefox',
      ...(driver === 'bidi' && {
        channel: 'moz-firefox',
        launchOptions: { executablePath: path, args: ['--remote-allow-system-access'] },
      }),
    },
  };
}

const SCENARIOS = /[\\/]tests[\\/]engines[\\/].*\.spec\.ts$/;
const OTHERS = /[\\/](?:e2e|reported)[\\/].*\.spec\.ts$/;

/** By file and by tag, as Playwright writes them before and after a test's name. */
const IN_FIREFOX = [/\bengines[\\/]\w+\.spec\.ts/, /@engines\b/];
