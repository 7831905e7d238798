// @ts-check
import { countPlaywright, countVitest } from './count-tests.mjs';
import { ROOT, programOf } from './project.mjs';

/**
 * A step of `npm test`. One without a report counts as one passed or one failed.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} group name for `--only`
 * @property {() => readonly string[]} command script and arguments for Node; a function, because the programs may not
 *   be installed yet
 * @property {NodeJS.ProcessEnv} [env] added to the caller's
 * @property {string} [needs] name of a step that must succeed first
 * @property {{ file: string, count: (report: object) => import('./count-tests.mjs').Counts }} [report]
 */

/** Output folders of the site, by base path. */
const SITES = [
  { base: '/', folder: 'dist', id: 'root' },
  { base: '/study/', folder: 'dist-study', id: 'study' },
];

/** @type {readonly Step[]} */
export const STEPS = [
  {
    name: 'types',
    group: 'types',
    command: () => [programOf('astro'), 'check'],
  },
  {
    name: 'types without the DOM',
    group: 'types',
    command: () => [programOf('typescript', 'tsc'), '-p', 'tsconfig.pure.json'],
  },
  {
    name: 'lint',
    group: 'lint',
    command: () => [programOf('eslint'), '.', '--max-warnings', '0'],
  },
  {
    name: 'dead code',
    group: 'lint',
    command: () => [programOf('knip')],
  },
  {
    name: 'format',
    group: 'format',
    command: () => [programOf('prettier'), '--check', '.'],
  },
  {
    name: 'unit tests',
    group: 'unit',
    command: () => [
      programOf('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.tmp/unit.json',
    ],
    report: { file: '.tmp/unit.json', count: (report) => countVitest(report, ROOT) },
  },
  // --force builds without the cache, in which pages of the other base could be mistaken for pages of this one.
  ...SITES.map(({ base, folder }) => ({
    name: `build ${base}`,
    group: 'build',
    command: () => [programOf('astro'), 'build', '--force'],
    env: { BASE_PATH: base, OUT_DIR: folder },
  })),
  {
    name: 'sizes',
    group: 'size',
    command: () => ['scripts/size.mjs', 'dist'],
    env: { BASE_PATH: '/' },
    needs: 'build /',
  },
  {
    name: 'browser floor',
    group: 'size',
    command: () => ['scripts/floor.ts', 'dist'],
    needs: 'build /',
  },
  ...SITES.map(({ base, folder, id }) => ({
    name: `browser tests ${base}`,
    group: 'e2e',
    command: () => [programOf('@playwright/test', 'playwright'), 'test'],
    env: { BASE_PATH: base, DIST: folder, PLAYWRIGHT_REPORT: `.tmp/browser-${id}.json` },
    needs: `build ${base}`,
    report: { file: `.tmp/browser-${id}.json`, count: countPlaywright },
  })),
];

/**
 * The steps to run.
 *
 * @param {readonly string[]} args `--only unit,e2e` chooses groups; without it, every step
 * @returns {readonly Step[]}
 * @throws {Error} for unknown arguments
 */
export function chooseSteps(args) {
  if (args.length === 0) return STEPS;
  const [option, list, ...rest] = args;
  const groups = [...new Set(STEPS.map(({ group }) => group))];
  const chosen = (option === '--only' ? list : option?.match(/^--only=(.*)$/)?.[1])?.split(',');
  const isUsed = option === '--only' ? rest.length === 0 : args.length === 1;
  if (chosen === undefined || !isUsed || !chosen.every((group) => groups.includes(group))) {
    throw new Error(
      `Not understood: ${args.join(' ')}. Use --only with a list of these: ${groups.join(',')}.`,
    );
  }
  return STEPS.filter(({ group }) => chosen.includes(group));
}
