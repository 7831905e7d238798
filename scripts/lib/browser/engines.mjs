// @ts-check
import { spawnSync } from 'node:child_process';
import { findBrowser, systemProbes } from './browser.mjs';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} EngineName
 *
 * @typedef {'playwright' | 'bidi' | 'webdriver'} EngineDriver how tests drive it: Playwright's own build by Playwright, an
 *   installed Firefox by Playwright over WebDriver BiDi, the system's WebKit by plain WebDriver
 *
 * @typedef {{ name: EngineName, driver: EngineDriver, path: string, from: string }} Engine a program that tests can drive
 *
 * @typedef {Pick<import('./browser-candidates.mjs').Machine, 'platform' | 'env' | 'which'> & {
 *   exists: (path: string) => boolean,
 *   playwrightsOwn: (name: 'firefox' | 'webkit') => Promise<string | null>,
 *   opens: (engine: Engine) => Promise<boolean>,
 * }} EngineProbes the machine to look at; tests pass their own
 */

/** @type {readonly EngineName[]} */
export const ENGINE_NAMES = ['chromium', 'firefox', 'webkit'];

/** As people write them. */
export const ENGINE_TITLES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };

/** The variables that name a program to take before all others. */
const CHOSEN_BY = { firefox: 'FIREFOX_PATH', webkit: 'WEBKIT_DRIVER_PATH' };

const START_LIMIT_MS = 20_000;

/**
 * @param {string} text
 * @returns {EngineName}
 * @throws {Error} for any other text
 */
export function readEngineName(text) {
  const name = ENGINE_NAMES.find((known) => known === text);
  if (name === undefined) throw new Error(`No engine ${text}: ${ENGINE_NAMES.join(', ')}.`);
  return name;
}

/**
 * The first program of an engine that exists and that tests can really open.
 *
 * @param {EngineName} name
 * @param {EngineProbes} [probes] for Firefox and WebKit
 * @param {(line: string) => void} [say] receives messages about programs that are there but do not open
 * @returns {Promise<Engine | null>}
 */
export async function findEngine(name, probes = engineProbes(), say = () => undefined) {
  if (name === 'chromium') {
    const found = await findBrowser(undefined, say);
    return found === null ? null : { name, driver: 'playwright', ...found };
  }
  for await (const engine of engineCandidates(name, probes)) {
    if (!probes.exists(engine.path)) {
      if (engine.from === CHOSEN_BY[name]) say(`${engine.from}: there is no ${engine.path}.`);
      continue;
    }
    if (await probes.opens(engine)) return engine;
    say(`${engine.path} (${engine.from}) is there but cannot be opened.`);
  }
  return null;
}

/**
 * Every program that may be there, best first: the one that a variable names, Playwright's download, Debian's own. Other
 * installed programs are passed over: a snap cannot read a test's profile, and Safari asks for a person's consent.
 *
 * @param {'firefox' | 'webkit'} name
 * @param {EngineProbes} probes
 * @returns {AsyncGenerator<Engine>}
 */
async function* engineCandidates(name, { platform, env, which, playwrightsOwn }) {
  const systemDriver = name === 'firefox' ? 'bidi' : 'webdriver';
  const chosen = env[CHOSEN_BY[name]];
  if (chosen) yield { name, driver: systemDriver, path: chosen, from: CHOSEN_BY[name] };
  const own = await playwrightsOwn(name);
  if (own !== null) {
    yield { name, driver: 'playwright', path: own, from: 'downloaded by Playwright' };
  }
  const installed = which(name === 'firefox' ? 'firefox-esr' : 'WebKitWebDriver');
  if (platform === 'linux' && installed !== null) {
    yield { name, driver: systemDriver, path: installed, from: 'installed' };
  }
}

/**
 * This machine.
 * @returns {EngineProbes}
 */
export function engineProbes() {
  const { platform, env, which, exists } = systemProbes();
  return { platform, env, which, exists, playwrightsOwn, opens: (engine) => opens(engine, which) };
}

/** @param {'firefox' | 'webkit'} name */
async function playwrightsOwn(name) {
  const playwright = await import('playwright-core');
  return playwright[name].executablePath() || null;
}

/**
 * Whether tests can open it. Playwright's builds are opened in earnest, since a download may lack libraries of the system.
 *
 * @param {Engine} engine
 * @param {(program: string) => string | null} which
 */
async function opens({ name, driver, path }, which) {
  if (driver === 'playwright') {
    const playwright = await import('playwright-core');
    try {
      const browser = await playwright[name].launch({ timeout: START_LIMIT_MS });
      await browser.close();
      return true;
    } catch {
      // Whatever keeps it from opening, the next program is tried.
      return false;
    }
  }
  // WebKitWebDriver needs a display for its window; without one, Xvfb makes one.
  if (driver === 'webdriver' && !process.env['DISPLAY'] && which('Xvfb') === null) return false;
  const args = [driver === 'bidi' ? '--version' : '--help'];
  return spawnSync(path, args, { stdio: 'ignore', timeout: START_LIMIT_MS }).status === 0;
}
