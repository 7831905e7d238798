// Reported: OneSignal/OneSignal-WordPress-Plugin#187 (several workers on one origin take each other's requests).
// Seen here: the worker answered every request below its base, also those it could only pass on; with the base `/` these
//   are the requests of every other site on the origin.
// Right: it answers for its own files, for scripts of former versions, and for pages.
import { expect, test } from 'vitest';
import { isAnswered } from '../../src/offline/addresses.ts';

const BASE = new URL('https://example.com/study/');
const STORED = new Set(['/study/index.html', '/study/pm/index.html', '/study/cards.json']);

function answers(address: string, asked: { method?: string; mode?: RequestMode } = {}): boolean {
  const request = { method: 'GET', mode: 'cors' as RequestMode, ...asked };
  return isAnswered(request, new URL(address, BASE), BASE, (path) => STORED.has(path));
}

test.each([
  ['a file', 'cards.json', {}],
  ['a file with a query', 'cards.json?x=1', {}],
  ['a page', 'pm/', { mode: 'navigate' }],
  ['a page without its slash', 'pm', { mode: 'navigate' }],
  ['an unknown page', 'nope/', { mode: 'navigate' }],
  ['a script of a former version', '_astro/old.js', {}],
] as const)('%s is answered', (_, address, asked) => {
  expect(answers(address, asked)).toBe(true);
});

test.each([
  ['a file that is not of the copy', 'data.bin', {}],
  ['POST', 'cards.json', { method: 'POST' }],
  ['HEAD', 'cards.json', { method: 'HEAD' }],
  ['a form sent to a page', 'pm/', { method: 'POST', mode: 'navigate' }],
  ['another origin', 'https://example.org/study/cards.json', {}],
  ['another port', 'https://example.com:8443/study/cards.json', {}],
  ['another site', '/other/cards.json', {}],
  ['another site by dots', '../other/cards.json', {}],
  ['another site with the same beginning', '/studying/', { mode: 'navigate' }],
  ['an escaped slash', 'pm%2findex.html', {}],
  ['two slashes', '/study//cards.json', {}],
  ['dots that are escaped', '%2e%2e/other/', { mode: 'navigate' }],
] as const)('%s goes to the network', (_, address, asked) => {
  expect(answers(address, asked)).toBe(false);
});
