import { expect, test } from 'vitest';
import {
  ContentError,
  error,
  formatFaults,
  quote,
  warning,
} from '../../src/lib/pipeline/faults.ts';

const detail = { line: 42, field: 'id', found: '"Foo Bar"', expected: 'lower-case words' };

test('a fault reads as place, field, found and expected', () => {
  expect(formatFaults([error('src/a.mdx', detail)])).toBe(
    'src/a.mdx:42 id: found "Foo Bar", expected lower-case words',
  );
  expect(formatFaults([{ ...error('src/a.mdx', detail), column: 7 }])).toMatch(
    /^src\/a\.mdx:42:7 /,
  );
  expect(formatFaults([warning('src/a.mdx', detail)])).toMatch(/^src\/a\.mdx:42 id \(warning\): /);
});

test('faults are grouped by file and sorted by line', () => {
  const text = formatFaults([
    error('b.mdx', { ...detail, line: 2 }),
    error('a.mdx', { ...detail, line: 10 }),
    error('a.mdx', { ...detail, line: 9 }),
  ]);
  expect(text.split('\n').map((line) => line.split(' ')[0])).toEqual([
    'a.mdx:9',
    'a.mdx:10',
    '',
    'b.mdx:2',
  ]);
});

test('the error that stops a build lists all errors and where they are explained', () => {
  const faults = [error('a.mdx', detail), error('b.mdx', detail), warning('c.mdx', detail)];
  const { message, faults: carried } = new ContentError(faults);
  expect(message).toMatch(/^2 faults in the content\n/);
  expect(message).toContain('a.mdx:42');
  expect(message).toContain('b.mdx:42');
  expect(message).not.toContain('c.mdx');
  expect(message).toMatch(/CONTRIBUTING\.md explains each message\.$/);
  expect(carried).toBe(faults);
});

test('long values are cut', () => {
  expect(quote(`a\n  b ${'x'.repeat(200)}`)).toMatch(/^"a b x{75}…"$/);
});
