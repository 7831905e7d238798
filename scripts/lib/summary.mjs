// @ts-check

/** @typedef {import('./run-step.mjs').StepResult} StepResult */

/**
 * The end of a test run: a table of the steps, what failed, and the totals as the last line.
 *
 * @param {readonly StepResult[]} results
 * @returns {{ lines: string[], isGood: boolean }} good if something passed and nothing failed
 */
export function summarize(results) {
  const failures = results.flatMap(({ failed }) => failed);
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

/**
 * @param {readonly (readonly string[])[]} rows first column to the left, the others to the right
 * @returns {string[]}
 */
export function formatTable(rows) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
