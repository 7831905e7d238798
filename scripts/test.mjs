// @ts-check
/**
 * All checks of the project, for `npm test`. A step runs even if an earlier one failed, so that one run shows all
 * failures; only steps that need the failed one are skipped. `npm test -- --only unit,e2e` runs a part, and
 * `npm test -- --engine firefox` the browser tests of one engine.
 */
import { ensureEngine } from './lib/browser/engine-install.mjs';
import { leftOut } from './lib/test-run/left-out.mjs';
import { notRun, runStep } from './lib/test-run/run-step.mjs';
import { chooseSteps } from './lib/test-run/steps.mjs';
import { summarize } from './lib/test-run/summary.mjs';

/** @param {readonly string[]} args */
async function main(args) {
  const steps = chooseSteps(args);
  /** @type {import('./lib/test-run/run-step.mjs').StepResult[]} */
  const results = [];
  let isStopped = false;
  // Ctrl-C reaches the running step directly. Here it only stops the next ones from starting.
  process.on('SIGINT', () => (isStopped = true));
  process.on('SIGTERM', () => (isStopped = true));

  for (const step of steps) {
    const needed = results.find(({ name }) => name === step.needs);
    if (isStopped) results.push(notRun(step, 'stopped'));
    else if (needed !== undefined && needed.failed.length > 0) {
      results.push(notRun(step, `needs "${needed.name}"`));
    } else {
      console.log(`\n── ${step.name} ${'─'.repeat(Math.max(3, 60 - step.name.length))}`);
      results.push(await runOrLeaveOut(step));
    }
  }
  const { lines, isGood } = summarize(results);
  console.log(`\n${lines.join('\n')}`);
  return isGood;
}

/**
 * @param {import('./lib/test-run/steps.mjs').Step} step
 * @returns {Promise<import('./lib/test-run/run-step.mjs').StepResult>}
 */
async function runOrLeaveOut(step) {
  const { engine } = step;
  // Without Chromium nothing was started at all: scripts/setup.mjs ends the run.
  if (engine === undefined || engine === 'chromium') return runStep(step);
  if ((await ensureEngine(engine, { say: console.log })) !== null) return runStep(step);
  return leftOut({ ...step, engine });
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
