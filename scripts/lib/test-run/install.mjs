// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

/**
 * Written after `npm ci` has succeeded, never before: an install that was broken off is seen as missing.
 * @param {string} root
 */
const stampFile = (root) => join(root, 'node_modules', '.design-round-install');

/**
 * What an install depends on. The platform counts because a folder copied or mounted from another one holds that
 * one's binaries.
 * @param {string} root
 */
function wantedStamp(root) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  return `${lock.digest('hex')} ${process.platform}-${process.arch}\n`;
}

/**
 * Whether node_modules is what package-lock.json says, as far as the stamp tells.
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
 * Runs `npm ci`, its output on the screen.
 *
 * @param {string} root folder of the repository
 * @param {(line: string) => void} say
 * @returns {Promise<number>} exit code; what to do about a failure has been said
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
 * The npm that started us, with the Node it runs on: the Node in node_modules is about to be removed by `npm ci`.
 * @returns {string[]}
 */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  return script?.endsWith('.js') ? [node ?? process.execPath, script] : ['npm'];
}

/** On Windows `npm` is a script of the shell. */
function needsShell() {
  return process.platform === 'win32' && npm().length === 1;
}
