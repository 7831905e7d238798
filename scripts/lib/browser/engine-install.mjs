// @ts-check
import { pinnedNode, programOf } from '../test-run/project.mjs';
import { isRootOnDebian, runAll } from './browser-install.mjs';
import { ENGINE_TITLES, engineProbes, findEngine } from './engines.mjs';

/**
 * @typedef {import('./engines.mjs').EngineName} EngineName
 * @typedef {import('./browser-install.mjs').Installer} Installer
 */

/** For each command. An engine that takes longer to get is left out, so that a run ends in good time. */
const UPDATE_LIMIT_MS = 60_000;
const INSTALL_LIMIT_MS = 2 * 60_000;

/** The packages of Debian that tests can drive. */
const PACKAGES = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

/**
 * An engine that tests can open: one that is there, else one that an installer could get.
 *
 * @param {EngineName} name
 * @param {object} options
 * @param {(line: string) => void} options.say
 * @param {import('./engines.mjs').EngineProbes} [options.probes]
 * @param {readonly Installer[]} [options.installers]
 * @returns {Promise<import('./engines.mjs').Engine | null>} null if there is none; a run then leaves its tests out
 */
export async function ensureEngine(name, { say, probes = engineProbes(), installers }) {
  const there = await findEngine(name, probes, say);
  if (there !== null || name === 'chromium') return there;
  for (const { doing, isPossible, install } of installers ?? installersOf(name)) {
    if (!isPossible()) continue;
    say(`No ${ENGINE_TITLES[name]} that tests can open was found. ${doing}`);
    const problem = await install();
    if (problem !== null) say(`That did not work: ${problem}.`);
    const found = await findEngine(name, probes, say);
    if (found !== null) return found;
  }
  return null;
}

/**
 * @param {'firefox' | 'webkit'} name
 * @returns {readonly Installer[]}
 */
function installersOf(name) {
  const title = ENGINE_TITLES[name];
  const packages = PACKAGES[name];
  return [
    {
      // First for root on Debian: its packages bring the libraries that a download lacks in a bare container.
      doing: `Installing the system's package as root: apt-get install -y ${packages.join(' ')}.`,
      isPossible: isRootOnDebian,
      install: async () =>
        (await runAll([['apt-get', 'update']], UPDATE_LIMIT_MS)) ??
        runAll(
          [['apt-get', 'install', '-y', '--no-install-recommends', ...packages]],
          INSTALL_LIMIT_MS,
        ),
    },
    {
      doing: `Downloading Playwright's ${title} (playwright install ${name}, at most ${INSTALL_LIMIT_MS / 60_000} minutes).`,
      isPossible: () => true,
      install: () =>
        runAll([[pinnedNode(), programOf('playwright'), 'install', name]], INSTALL_LIMIT_MS),
    },
  ];
}
