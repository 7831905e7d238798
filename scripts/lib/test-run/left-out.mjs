// @ts-check
import { spawnSync } from 'node:child_process';
import { ENGINE_TITLES } from '../browser/engines.mjs';
import { testsByFile } from './count-tests.mjs';
import { ROOT, pinnedNode, withPinnedNode } from './project.mjs';

/**
 * The result of a step whose browser engine is not here. It has not failed: the tests are counted as skipped and named
 * by their files.
 *
 * @param {import('./steps.mjs').Step & { engine: import('../browser/engines.mjs').EngineName }} step
 * @param {(step: import('./steps.mjs').Step) => object} [list] gives Playwright's report of the tests, not run
 * @returns {import('./run-step.mjs').StepResult}
 */
export function leftOut(step, list = listTests) {
  const files = [...testsByFile(list(step))];
  const skipped = files.reduce((sum, [, count]) => sum + count, 0);
  const names = files.map(([file, count]) => `${file} (${count})`).join(', ');
  return {
    name: step.name,
    seconds: 0,
    passed: 0,
    skipped,
    failed: [],
    leftOut: `${ENGINE_TITLES[step.engine]}: not here, ${skipped} tests left out: ${names}`,
  };
}

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {object}
 * @throws {SyntaxError} if Playwright cannot list them
 */
function listTests({ command, env, engine }) {
  // Playwright reads its settings to list the tests. It opens nothing, so any engine will do.
  const DESIGN_ROUND_ENGINE = JSON.stringify({ name: engine, driver: 'playwright', path: '' });
  const { stdout } = spawnSync(pinnedNode(), [...command(), '--list', '--reporter=json'], {
    cwd: ROOT,
    env: { ...withPinnedNode(process.env), ...env, DESIGN_ROUND_ENGINE },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}
