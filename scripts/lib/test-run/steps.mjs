// @ts-check
import { ENGINE_NAMES, ENGINE_TITLES } from '../browser/engines.mjs';
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
 * @property {import('../browser/engines.mjs').EngineName} [engine] the browser engine that it needs; without Firefox or
 *   WebKit, its tests are left out
 * @property {{ file: string, count: (report: object) => import('./count-tests.mjs').Counts }} [report]
 */

/** Output folders of the site, by base path. */
const SITES = [
  { base: '/', folder: 'dist', id: 'root' },
  { base: '/study/', folder: 'dist-study', id: 'study' },
];

const runBrowserTests = () => [programOf('@playwright/test', 'playwright'), 'test'];

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
    engine: /** @type {const} */ ('chromium'),
    command: runBrowserTests,
    env: { BASE_PATH: base, DIST: folder, PLAYWRIGHT_REPORT: `.tmp/browser-${id}.json` },
    needs: `build ${base}`,
    report: { file: `.tmp/browser-${id}.json`, count: countPlaywright },
  })),
  .../** @type {const} */ (['firefox', 'webkit']).map((engine) => ({
    name: `browser tests in ${ENGINE_TITLES[engine]}`,
    group: 'e2e',
    engine,
    command: runBrowserTests,
    env: {
      ENGINE: engine,
      BASE_PATH: '/',
      DIST: 'dist',
      PLAYWRIGHT_REPORT: `.tmp/browser-${engine}.json`,
    },
    needs: 'build /',
    report: { file: `.tmp/browser-${engine}.json`, count: countPlaywright },
  })),
];

/**
 * The steps to run.
 *
 * @param {readonly string[]} args `--only unit,e2e` chooses groups; `--engine firefox,webkit` chooses browser tests by
 *   their engine and, without `--only`, nothing else but the builds that they need. Without arguments, every step
 * @returns {readonly Step[]}
 * @throws {Error} for unknown arguments
 */
export function chooseSteps(args) {
  const groups = [...new Set(STEPS.map(({ group }) => group))];
  const { only, engine: engines } = readOptions(args, { only: groups, engine: ENGINE_NAMES });
  const steps = STEPS.filter(
    ({ group, engine }) =>
      (only === undefined ? engines === undefined || engine !== undefined : only.includes(group)) &&
      (engines === undefined || engine === undefined || engines.includes(engine)),
  );
  if (only !== undefined || engines === undefined) return steps;
  const needed = new Set(steps.map(({ needs }) => needs));
  return STEPS.filter((step) => needed.has(step.name) || steps.includes(step));
}

/**
 * @template {string} Name
 * @param {readonly string[]} args `--name a,b` or `--name=a,b`
 * @param {Readonly<Record<Name, readonly string[]>>} known the options, and the words that may be listed for each
 * @returns {Partial<Record<Name, readonly string[]>>}
 * @throws {Error} for anything else
 */
function readOptions(args, known) {
  /** @type {Partial<Record<string, readonly string[]>>} */
  const read = {};
  const words = args.flatMap((arg) => /^(--\w+)=(.*)$/.exec(arg)?.slice(1) ?? [arg]);
  for (let at = 0; at < words.length; at += 2) {
    const name = words[at]?.replace(/^--/, '') ?? '';
    const list = words[at + 1]?.split(',') ?? [''];
    const options = Object.entries(known).find(([option]) => `--${option}` === words[at]);
    if (options === undefined || !list.every((word) => options[1].includes(word))) {
      const usage = Object.entries(known).map(([option, all]) => `--${option} ${all.join(',')}`);
      throw new Error(
        `Not understood: ${args.join(' ')}. Use these, with any of the words: ${usage.join(' ')}.`,
      );
    }
    read[name] = list;
  }
  return /** @type {Partial<Record<Name, readonly string[]>>} */ (read);
}
