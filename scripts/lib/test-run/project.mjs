// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * @param {string} packageName
 * @returns {{ bin?: string | Record<string, string> }}
 */
function readManifest(packageName) {
  return JSON.parse(readFileSync(join(ROOT, 'node_modules', packageName, 'package.json'), 'utf8'));
}

/**
 * Path of an installed program's script. Run by Node directly, it needs no shell and no `.cmd` file on Windows.
 *
 * @param {string} packageName
 * @param {string} [program] its name, if the package has several
 * @throws {Error} if the package or the program is missing
 */
export function programOf(packageName, program = packageName) {
  const { bin } = readManifest(packageName);
  const script = typeof bin === 'string' ? bin : bin?.[program];
  if (script === undefined)
    throw new Error(`node_modules/${packageName} has no program ${program}`);
  return join(ROOT, 'node_modules', packageName, script);
}

/**
 * The Node that is installed as a dev dependency. The shell's `node` may be too old for Astro, so programs are started
 * with this one by its path.
 */
export function pinnedNode() {
  const path = existsSync(join(ROOT, 'node_modules/node/package.json')) ? programOf('node') : '';
  return existsSync(path) ? path : process.execPath;
}

/**
 * The environment for programs that start `node` by name: they get the pinned one, too.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function withPinnedNode(env) {
  // Windows names it "Path". With a second variable "PATH" it would be undefined which one counts.
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folder = join(ROOT, 'node_modules', '.bin');
  return { ...env, [name]: [folder, env[name]].filter(Boolean).join(delimiter) };
}
