// @ts-check
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { browserCandidates } from './browser-candidates.mjs';

/**
 * @typedef {import('./browser-candidates.mjs').Candidate} Candidate
 * @typedef {import('./browser-candidates.mjs').Machine & {
 *   exists: (path: string) => boolean,
 *   runs: (path: string) => boolean,
 * }} Probes
 */

/** A cold start from a slow disk takes seconds; a program that waits for input never ends. */
const START_LIMIT_MS = 20_000;

/**
 * The first browser that exists and really runs.
 *
 * @param {Probes} [probes]
 * @param {(line: string) => void} [say] receives messages about programs that exist but do not run
 * @returns {Promise<Candidate | null>}
 */
export async function findBrowser(probes = systemProbes(), say = () => undefined) {
  const seen = new Set();
  for await (const candidate of browserCandidates(probes)) {
    if (seen.has(candidate.path)) continue;
    seen.add(candidate.path);
    if (!probes.exists(candidate.path)) {
      if (candidate.from === 'CHROME_PATH') say(`CHROME_PATH: there is no ${candidate.path}.`);
      continue;
    }
    if (probes.runs(candidate.path)) return candidate;
    say(`${candidate.path} (${candidate.from}) is there but does not run.`);
  }
  return null;
}

/**
 * This machine.
 * @returns {Probes}
 */
export function systemProbes() {
  return {
    platform: process.platform,
    env: process.env,
    home: homedir(),
    which,
    exists: isFile,
    runs,
    playwrightsOwn,
  };
}

/** @param {string} path */
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * @param {string} name
 * @returns {string | null}
 */
function which(name) {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find(isExecutable) ?? null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return isFile(path);
  } catch {
    // Missing or not executable: the next folder is tried.
    return false;
  }
}

/**
 * Whether the program starts. Its presence is not enough: on Ubuntu `chromium-browser` may be a script that only says
 * that a snap is needed, and a download may lack libraries of the system.
 * @param {string} path
 */
function runs(path) {
  if (process.platform !== 'win32') return exitsWell(path, ['--version']);
  // On Windows `--version` is ignored and a window opens, so the test prints an empty page without a window.
  const profile = mkdtempSync(join(tmpdir(), 'design-round-browser-'));
  try {
    const quiet = ['--headless', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`];
    return exitsWell(path, [...quiet, '--dump-dom', 'about:blank']);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {string} path
 * @param {readonly string[]} args
 */
function exitsWell(path, args) {
  return spawnSync(path, args, { stdio: 'ignore', timeout: START_LIMIT_MS }).status === 0;
}

/** @returns {Promise<string | null>} */
async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath() || null;
}
