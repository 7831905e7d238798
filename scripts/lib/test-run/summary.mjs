// @ts-check
import { formatTable } from '../format-table.mjs';

/** @typedef {import('./run-step.mjs').StepResult} StepResult */

/**
 * The end of a test run: a table of the steps, the tests left out, the failures, and the totals in the last line.
 *
 * @param {readonly StepResult[]} results
 * @returns {{ lines: string[], isGood: boolean }} good if something passed and nothing failed
 */
export function summarize(results) {
  const failures = results.flatMap(({ failed }) => failed);
  const leftOut = results.flatMap((result) => result.leftOut ?? []);
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const rows = results.map(({ name, seconds, passed: good, failed, skipped }) => [
    name,
    `${seconds.toFixed(1)} s`,
    String(good),
    String(failed.length),
    skipped === 0 ? '' : `${skipped} skipped`,
  ]);
  return {
    lines: [
      ...formatTable([['step', 'time', 'passed', 'failed', ''], ...rows]),
      ...(leftOut.length === 0 ? [] : ['', ...leftOut]),
      ...(failures.length === 0
        ? []
        : [
            '',
            'Failed:',
            ...failures.flatMap((failure) => failure.split('\n').map((line) => `  ${line}`)),
          ]),
      '',
      `${passed} passed, ${failures.length} failed`,
    ],
    isGood: failures.length === 0 && passed > 0,
  };
}
