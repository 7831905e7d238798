// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * Written only after `npm ci` has succeeded, so that a stopped install counts as missing.
 * @param {string} root
 */
const stampFile = (root) => join(root, 'node_modules', '.design-round-install');

/**
 * The inputs of an install. The platform is one of them, because a folder copied or mounted from another platform
 * contains its binaries.
 * @param {string} root
 */
function wantedStamp(root) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${lock.digest('hex')} ${process.platform}-${process.arch}\n`;
}

/**
 * Whether node_modules matches package-lock.json, according to the stamp.
 * @param {string} root folder of the repository
 */
export function isInstalled(root) {
  try {
    return readFileSync(stampFile(root), 'utf8') === wantedStamp(root);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Runs `npm ci` and shows its output.
 *
 * @param {string} root folder of the repository
 * @param {(line: string) => void} say
 * @returns {Promise<number>} exit code; a failure has been explained to the user
 */
export async function install(root, say) {
  say('Installing what is missing: npm ci. The first time this takes a minute or two.');
  const { code, problem } = await run([...npm(), 'ci'], {
    cwd: root,
    shell: needsShell(),
  });
  if (code !== 0) {
    say(`npm ci ${problem ?? `failed with exit code ${code}`}; its message stands above.`);
    return code ?? 1;
  }
  writeFileSync(stampFile(root), wantedStamp(root));
  return 0;
}

/**
 * The npm that started this script, with the Node that npm runs on: `npm ci` is about to remove the Node in
 * node_modules.
 * @returns {string[]}
 */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  return script?.endsWith('.js') ? [node ?? process.execPath, script] : ['npm'];
}

/** On Windows `npm` is a shell script. */
function needsShell() {
  return process.platform === 'win32' && npm().length === 1;
}
