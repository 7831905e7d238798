// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, pinnedNode, withPinnedNode } from './project.mjs';
import { run } from './run.mjs';

/**
 * @typedef {import('./steps.mjs').Step} Step
 * @typedef {import('./run.mjs').RunResult} RunResult
 *
 * @typedef {object} StepResult
 * @property {string} name
 * @property {number} seconds
 * @property {number} passed
 * @property {number} skipped
 * @property {readonly string[]} failed what failed, in words
 * @property {string} [leftOut] which tests were left out because their browser engine is not here, in words
 */

/**
 * Runs a step and shows its output.
 *
 * @param {Step} step
 * @returns {Promise<StepResult>} never rejects: any error is a failure of the step
 */
export async function runStep(step) {
  const startMs = performance.now();
  /** @param {import('./count-tests.mjs').Counts} counts */
  const resultOf = (counts) => ({
    name: step.name,
    seconds: (performance.now() - startMs) / 1000,
    ...counts,
  });
  try {
    if (step.report) removeOldReport(step.report.file);
    const ended = await run([pinnedNode(), ...step.command()], {
      cwd: ROOT,
      env: { ...withPinnedNode(process.env), ASTRO_TELEMETRY_DISABLED: '1', ...step.env },
    });
    return resultOf(countStep(step, ended, readReport));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return resultOf({ passed: 0, skipped: 0, failed: [`${step.name}: ${message}`] });
  }
}

/**
 * The result of a step that was skipped because another one failed.
 *
 * @param {Step} step
 * @param {string} why
 * @returns {StepResult} one failure, because a skipped step must not look successful
 */
export function notRun(step, why) {
  return {
    name: step.name,
    seconds: 0,
    passed: 0,
    skipped: 0,
    failed: [`${step.name}: not run, ${why}`],
  };
}

/**
 * @param {Step} step
 * @param {RunResult} ended
 * @param {(file: string) => object | null} read the report; null if there is none
 * @returns {import('./count-tests.mjs').Counts} a program that ended badly has at least one failure, whatever it reports
 */
export function countStep({ name, report }, { code, problem }, read) {
  const isGood = problem === null && code === 0;
  const ending = `${name}: ${problem ?? `ended with exit code ${code}`}`;
  if (report === undefined) {
    return { passed: isGood ? 1 : 0, skipped: 0, failed: isGood ? [] : [ending] };
  }
  const text = read(report.file);
  if (text === null) {
    return {
      passed: 0,
      skipped: 0,
      failed: [isGood ? `${name}: no report in ${report.file}` : ending],
    };
  }
  const counts = report.count(text);
  const failed = counts.failed.map((failure) => `${name}: ${failure}`);
  // The report does not mention a program that was killed or failed outside all tests.
  if (problem !== null || (!isGood && failed.length === 0)) failed.push(ending);
  return { ...counts, failed };
}

/**
 * Removes the report of an earlier run, which must not count for this one.
 * @param {string} file
 */
function removeOldReport(file) {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  rmSync(join(ROOT, file), { force: true });
}

/**
 * @param {string} file
 * @returns {object | null}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  } catch {
    // Missing or incomplete; the caller counts both as a failure.
    return null;
  }
}
