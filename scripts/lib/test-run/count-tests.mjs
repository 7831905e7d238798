// @ts-check
import { stripVTControlCharacters } from 'node:util';

/**
 * Reads the JSON reports of Vitest and Playwright. The program may have been stopped, so missing parts of a report
 * count as nothing, and the caller also checks the exit code.
 *
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} skipped
 * @property {readonly string[]} failed names, each with the start of its reason on further lines
 */

/**
 * @typedef {object} VitestReport
 * @property {readonly {
 *   name: string,
 *   status: string,
 *   assertionResults?: readonly {
 *     fullName: string, status: string, failureMessages?: readonly string[],
 *   }[],
 * }[]} [testResults]
 */

/**
 * @param {VitestReport} report
 * @param {string} root folder to remove from file names
 * @returns {Counts} a file that failed outside its tests, for example while loading, is one more failure
 */
export function countVitest({ testResults = [] }, root) {
  /** @type {string[]} */
  const failed = [];
  let passed = 0;
  let skipped = 0;
  for (const { name, status, assertionResults = [] } of testResults) {
    const file = name.replace(root, '').replace(/^[/\\]/, '');
    const failures = assertionResults.filter((test) => test.status === 'failed');
    failed.push(
      ...failures.map((test) => withReason(`${file}: ${test.fullName}`, test.failureMessages?.[0])),
    );
    if (status === 'failed' && failures.length === 0) failed.push(`${file}: the file itself`);
    passed += assertionResults.filter((test) => test.status === 'passed').length;
    skipped += assertionResults.filter(
      (test) => !['passed', 'failed'].includes(test.status),
    ).length;
  }
  return { passed, skipped, failed };
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {readonly PlaywrightSuite[]} [suites]
 * @property {readonly { title: string, tests: readonly PlaywrightTest[] }[]} [specs]
 *
 * @typedef {object} PlaywrightTest
 * @property {string} status
 * @property {readonly { errors?: readonly { message?: string }[] }[]} [results] one for each try
 *
 * @typedef {object} PlaywrightReport
 * @property {readonly PlaywrightSuite[]} [suites]
 * @property {readonly { message?: string }[]} [errors] failures outside any test
 */

/**
 * @param {PlaywrightReport} report
 * @returns {Counts} a test that passed only at a retry has failed
 */
export function countPlaywright({ suites = [], errors = [] }) {
  const tests = suites.flatMap((suite) => testsOf(suite, []));
  /** @param {string} status */
  const having = (status) => tests.filter((test) => test.status === status);
  return {
    passed: having('expected').length,
    skipped: having('skipped').length,
    failed: [
      ...[...having('unexpected'), ...having('flaky')].map(({ name }) => name),
      ...errors.map(({ message = 'an error outside the tests' }) => message.split('\n')[0] ?? ''),
    ],
  };
}

/**
 * @param {PlaywrightReport} report
 * @returns {Map<string, number>} how many tests each file has
 */
export function testsByFile({ suites = [] }) {
  return new Map(suites.map((suite) => [suite.title, testsOf(suite, []).length]));
}

/**
 * @param {PlaywrightSuite} suite
 * @param {readonly string[]} above titles
 * @returns {{ name: string, status: string }[]}
 */
function testsOf({ title, suites = [], specs = [] }, above) {
  const path = [...above, title];
  return [
    ...specs.flatMap((spec) =>
      spec.tests.map(({ status, results = [] }) => ({
        name: withReason(
          [...path, spec.title].join(' › '),
          results.flatMap(({ errors = [] }) => errors)[0]?.message,
        ),
        status,
      })),
    ),
    ...suites.flatMap((suite) => testsOf(suite, path)),
  ];
}

const REASON_LINES = 12;

/**
 * @param {string} name
 * @param {string | undefined} reason
 */
function withReason(name, reason = '') {
  const lines = stripVTControlCharacters(reason)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [name, ...lines.slice(0, REASON_LINES).map((line) => `    ${line}`)].join('\n');
}
