import { describe, expect, test } from 'vitest';
import {
  countPlaywright,
  countVitest,
  type Counts,
} from '../../scripts/lib/test-run/count-tests.mjs';
import { countStep, notRun } from '../../scripts/lib/test-run/run-step.mjs';
import { chooseSteps, STEPS, type Step } from '../../scripts/lib/test-run/steps.mjs';
import { summarize } from '../../scripts/lib/test-run/summary.mjs';

const plain: Step = { name: 'lint', group: 'lint', command: () => [] };

function reporting(counts: Counts): Step {
  return { ...plain, name: 'unit', report: { file: 'report.json', count: () => counts } };
}

const GOOD = { code: 0, problem: null };
const BAD = { code: 1, problem: null };
const KILLED = { code: null, problem: 'was killed by SIGKILL' };
const NOTHING = { passed: 0, skipped: 0, failed: [] };

describe('what a step counts for', () => {
  test.each([
    ['good', GOOD, 1, []],
    ['bad', BAD, 0, ['lint: ended with exit code 1']],
    ['killed', KILLED, 0, ['lint: was killed by SIGKILL']],
  ] as const)('without a report: %s', (_, ended, passed, failed) => {
    expect(countStep(plain, ended, () => null)).toEqual({ passed, skipped: 0, failed });
  });

  test.each([
    ['all well', GOOD, { passed: 3, skipped: 1, failed: [] }, []],
    ['a failure', BAD, { passed: 2, skipped: 0, failed: ['a'] }, ['unit: a']],
    [
      'a failure outside the tests',
      BAD,
      { ...NOTHING, passed: 3 },
      ['unit: ended with exit code 1'],
    ],
    [
      'killed with all passed so far',
      KILLED,
      { ...NOTHING, passed: 3 },
      ['unit: was killed by SIGKILL'],
    ],
  ] as const)('with a report: %s', (_, ended, counts, failed) => {
    expect(countStep(reporting(counts), ended, () => ({}))).toEqual({ ...counts, failed });
  });

  test.each([
    [GOOD, 'unit: no report in report.json'],
    [BAD, 'unit: ended with exit code 1'],
    [KILLED, 'unit: was killed by SIGKILL'],
  ])('with its report missing it has failed: %j', (ended, failure) => {
    const counted = countStep(reporting(NOTHING), ended, () => null);
    expect(counted).toEqual({ passed: 0, skipped: 0, failed: [failure] });
  });

  test('not run is a failure', () => {
    expect(notRun(plain, 'needs "build /"').failed).toEqual(['lint: not run, needs "build /"']);
  });
});

describe('reports', () => {
  test('Vitest: by status, and a file that cannot be loaded is a failure', () => {
    const report = {
      testResults: [
        {
          name: '/repo/tests/a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'adds', status: 'passed' },
            { fullName: 'takes away', status: 'failed' },
            { fullName: 'later', status: 'todo' },
            { fullName: 'not now', status: 'skipped' },
          ],
        },
        { name: '/repo/tests/b.test.ts', status: 'failed', assertionResults: [] },
      ],
    };
    expect(countVitest(report, '/repo/')).toEqual({
      passed: 1,
      skipped: 2,
      failed: ['tests/a.test.ts: takes away', 'tests/b.test.ts: the file itself'],
    });
  });

  test('Playwright: nested suites, flaky is failed, errors outside tests are failures', () => {
    const report = {
      suites: [
        {
          title: 'e2e/review.spec.ts',
          specs: [{ title: 'opens', tests: [{ status: 'expected' }] }],
          suites: [
            {
              title: 'grading',
              specs: [
                {
                  title: 'by key',
                  tests: [
                    {
                      status: 'unexpected',
                      results: [
                        { errors: [{ message: '\u001B[31mwrong\u001B[39m\n\nExpected: 1' }] },
                      ],
                    },
                  ],
                },
                { title: 'by touch', tests: [{ status: 'flaky' }] },
                { title: 'by voice', tests: [{ status: 'skipped' }] },
              ],
            },
          ],
        },
      ],
      errors: [{ message: 'no server\nat …' }, {}],
    };
    expect(countPlaywright(report)).toEqual({
      passed: 1,
      skipped: 1,
      failed: [
        'e2e/review.spec.ts › grading › by key\n    wrong\n    Expected: 1',
        'e2e/review.spec.ts › grading › by touch',
        'no server',
        'an error outside the tests',
      ],
    });
  });

  test('an empty report counts for nothing', () => {
    expect(countVitest({}, '/')).toEqual(NOTHING);
    expect(countPlaywright({})).toEqual(NOTHING);
  });
});

describe('the summary', () => {
  const good = { name: 'lint', seconds: 1.25, passed: 1, skipped: 0, failed: [] };

  test('its last line is the totals', () => {
    const bad = {
      name: 'unit tests',
      seconds: 12,
      passed: 3,
      skipped: 1,
      failed: ['unit: a\n    why'],
    };
    const { lines, isGood } = summarize([good, bad]);
    expect(lines).toEqual([
      'step          time  passed  failed',
      'lint         1.3 s       1       0',
      'unit tests  12.0 s       3       1  1 skipped',
      '',
      'Failed:',
      '  unit: a',
      '      why',
      '',
      '4 passed, 1 failed',
    ]);
    expect(isGood).toBe(false);
  });

  test('it is good if something passed and nothing failed', () => {
    expect(summarize([good])).toMatchObject({ isGood: true });
    expect(summarize([good]).lines.at(-1)).toBe('1 passed, 0 failed');
    expect(summarize([{ ...good, passed: 0 }])).toMatchObject({ isGood: false });
  });
});

const BROWSER_STEPS = [
  'browser tests /',
  'browser tests /study/',
  'browser tests in Firefox',
  'browser tests in WebKit',
];

describe('the choice of steps', () => {
  test('every needed step is there, before the one that needs it', () => {
    for (const [index, { needs }] of STEPS.entries()) {
      const before = STEPS.slice(0, index).map(({ name }) => name);
      if (needs !== undefined) expect(before).toContain(needs);
    }
  });

  test('names are unique: results are found by them', () => {
    expect(new Set(STEPS.map(({ name }) => name)).size).toBe(STEPS.length);
  });

  test.each([
    [[], STEPS.map(({ name }) => name)],
    [['--only', 'unit'], ['unit tests']],
    [['--only=e2e,unit'], ['unit tests', ...BROWSER_STEPS]],
    [
      ['--engine', 'firefox'],
      ['build /', 'browser tests in Firefox'],
    ],
    [
      ['--engine=chromium'],
      ['build /', 'build /study/', 'browser tests /', 'browser tests /study/'],
    ],
    [['--only', 'e2e', '--engine', 'webkit'], ['browser tests in WebKit']],
  ])('%j', (args, names) => {
    expect(chooseSteps(args).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    [['--only']],
    [['--only', 'nope']],
    [['unit']],
    [['--only', 'unit', 'e2e']],
    [['--only=']],
    [['--engine', 'gecko']],
  ])('%j is not understood', (args) => {
    expect(() => chooseSteps(args)).toThrow(
      /Not understood: .* types,lint,format,unit,build,size,e2e/,
    );
  });
});
