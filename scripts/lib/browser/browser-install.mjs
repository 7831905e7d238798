// @ts-check
import { readFileSync } from 'node:fs';
import { findBrowser, systemProbes } from './browser.mjs';
import { pinnedNode, programOf } from '../test-run/project.mjs';
import { run } from '../test-run/run.mjs';

/** @typedef {import('./browser.mjs').Probes} Probes */

const PLAYWRIGHT_LIMIT_MS = 5 * 60_000;
const SYSTEM_LIMIT_MS = 10 * 60_000;

export const WHAT_TO_INSTALL =
  'No browser for the tests: install Google Chrome (https://www.google.com/chrome/) or Chromium, ' +
  'or set CHROME_PATH to the program of one.';

/**
 * A way to get a browser.
 * @typedef {object} Installer
 * @property {string} doing message before the installation
 * @property {() => boolean} isPossible
 * @property {() => Promise<string | null>} install null if it went well, else what went wrong, in words
 */

/**
 * A browser that runs: an installed one, else one that an installer could get.
 *
 * @param {object} options
 * @param {(line: string) => void} options.say
 * @param {Probes} [options.probes]
 * @param {readonly Installer[]} [options.installers]
 * @returns {Promise<string | null>} path of the program; null if none could be installed
 */
export async function ensureBrowser({ say, probes = systemProbes(), installers = INSTALLERS }) {
  const there = await findBrowser(probes, say);
  if (there !== null) return there.path;
  for (const { doing, isPossible, install } of installers) {
    if (!isPossible()) continue;
    say(`No browser that runs was found. ${doing}`);
    const problem = await install();
    if (problem !== null) say(`That did not work: ${problem}.`);
    // Also after a failure: one of two packages may have been installed.
    const found = await findBrowser(probes, say);
    if (found !== null) return found.path;
  }
  return null;
}

/** @type {readonly Installer[]} */
const INSTALLERS = [
  {
    doing: `Downloading Playwright's Chromium (playwright install chromium, at most ${PLAYWRIGHT_LIMIT_MS / 60_000} minutes).`,
    isPossible: () => true,
    install: () =>
      runAll([[pinnedNode(), programOf('playwright'), 'install', 'chromium']], PLAYWRIGHT_LIMIT_MS),
  },
  {
    doing: "Installing the system's package as root: apt-get update, apt-get install -y chromium.",
    isPossible: isRootOnDebian,
    install: () =>
      runAll(
        [
          ['apt-get', 'update'],
          ['apt-get', 'install', '-y', 'chromium'],
        ],
        SYSTEM_LIMIT_MS,
      ),
  },
];

/**
 * Runs the commands in order up to the first that fails.
 *
 * @param {readonly (readonly string[])[]} commands
 * @param {number} timeoutMs for each
 * @returns {Promise<string | null>} what went wrong
 */
export async function runAll(commands, timeoutMs) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of commands) {
    const { code, problem } = await run(command, { env, timeoutMs });
    const name = command.slice(-3).join(' ');
    if (problem !== null) return `${name} ${problem}`;
    if (code !== 0) return `${name} ended with exit code ${code}`;
  }
  return null;
}

/** Whether the packages of Debian or Ubuntu can be installed without a password. */
export function isRootOnDebian() {
  return process.getuid?.() === 0 && isDebianOrUbuntu(readOsRelease());
}

/** @returns {string} the system's description of itself; empty where it has none */
function readOsRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/**
 * @param {string} osRelease text of /etc/os-release
 * @returns {boolean} whether it is one of the two, or declares that it is similar to one
 */
export function isDebianOrUbuntu(osRelease) {
  return /^ID(?:_LIKE)?=.*\b(?:debian|ubuntu)\b/m.test(osRelease);
}
