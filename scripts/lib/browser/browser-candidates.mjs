// @ts-check
import { posix, win32 } from 'node:path';

/**
 * @typedef {{ path: string, from: string }} Candidate a program that may exist, and its origin
 *
 * @typedef {object} Machine the machine to look at; tests pass their own
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {string} home
 * @property {(name: string) => string | null} which path of a program on PATH
 * @property {() => Promise<string | null>} playwrightsOwn path of Playwright's browser, whether it exists or not
 */

const CHROME_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const EDGE_NAMES = ['microsoft-edge', 'microsoft-edge-stable'];

/** Inside an Applications folder. */
const MAC_BUNDLES = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
];
const MAC_EDGE = 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge';

/** Inside a Program Files folder. */
const WINDOWS_CHROMES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
];
const WINDOWS_EDGE = 'Microsoft\\Edge\\Application\\msedge.exe';

/**
 * Every place where a Chromium may be, best first: CHROME_PATH, an installed Chrome or Chromium, an installed Edge,
 * Playwright's download.
 *
 * @param {Machine} machine
 * @returns {AsyncGenerator<Candidate>} lazily, since asking Playwright means loading it
 */
export async function* browserCandidates(machine) {
  const chosen = machine.env['CHROME_PATH'];
  if (chosen) yield { path: chosen, from: 'CHROME_PATH' };
  for (const path of installedBrowsers(machine)) yield { path, from: 'installed' };
  const own = await machine.playwrightsOwn();
  if (own !== null) yield { path: own, from: 'downloaded by Playwright' };
}

/**
 * @param {Machine} machine
 * @returns {string[]}
 */
function installedBrowsers({ platform, env, home, which }) {
  /** @param {readonly string[]} names */
  const onPath = (names) => names.map(which).filter((path) => path !== null);
  /** @type {(files: readonly string[]) => string[]} */
  let inFolders = () => [];
  if (platform === 'darwin') {
    const folders = ['/Applications', posix.join(home, 'Applications')];
    inFolders = (files) => files.flatMap((file) => folders.map((at) => posix.join(at, file)));
  } else if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    const known = folders.filter((folder) => folder !== undefined);
    inFolders = (files) => files.flatMap((file) => known.map((at) => win32.join(at, file)));
  }
  const edge = platform === 'darwin' ? MAC_EDGE : WINDOWS_EDGE;
  const chromes = platform === 'darwin' ? MAC_BUNDLES : WINDOWS_CHROMES;
  return [
    ...onPath(CHROME_NAMES),
    ...inFolders(chromes),
    ...onPath(EDGE_NAMES),
    ...inFolders([edge]),
  ];
}
