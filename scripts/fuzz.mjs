// @ts-check
/** `npm run fuzz`: ten times as many random sessions as `npm test`. Another number: `npm run fuzz -- 50000`. */
import { spawnSync } from 'node:child_process';
import { programOf } from './lib/test-run/project.mjs';

const runs = process.argv[2] ?? '10000';
if (!/^[1-9]\d*$/.test(runs)) {
  console.error(`Not a number of sessions: ${runs}.`);
  process.exit(2);
}
const { status } = spawnSync(
  process.execPath,
  [programOf('vitest'), 'run', 'tests/state/journal/live-sessions.test.ts'],
  { stdio: 'inherit', env: { ...process.env, FUZZ_RUNS: runs } },
);
process.exitCode = status ?? 1;
