/** Rule P6: whatever a file holds, reading it gives a whole file or one fault, and never an exception. */
import { describe, expect, it, vi } from 'vitest';
import { createLog, sortedEntries } from '../../../src/lib/srs/later/replay/review-log.ts';
import { LAST_ENTRY_MS, type LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import {
  faultMessage,
  sizeFault,
  type ProgressFault,
} from '../../../src/lib/srs/on-demand/progress-file/progress-file-faults.ts';
import { PROGRESS_FILE_BYTES_MAX } from '../../../src/lib/srs/on-demand/progress-file/progress-file.ts';
import { progressFileText, readProgressFile } from '../../support/log/progress-files.ts';
import { DAY, noonOf, register, reset, review } from '../../support/log/entries.ts';
import { generateLog } from '../../support/log/log-generator.ts';
import { encodeSegment } from '../../support/storage/segments.ts';

const ENTRIES: readonly LogEntry[] = [
  ...generateLog({ cards: 5, reviews: 14, seed: 7, startDay: DAY - 9 }).entries,
  reset({ isVoid: true }),
  register({ name: 'learningStepsMinutes', cardId: null, value: [1, 10] }),
  register({ name: 'read', cardId: null, section: '/leaders/learn/#minutes' }),
  register({ name: 'someLaterSetting', cardId: null, value: '"]} \\ é \ud83d\ude00' }),
];
const TEXT = progressFileText(createLog(ENTRIES), {
  exportedAtMs: noonOf(DAY),
  site: '/design-round/',
});

/** The export as an object, with some of its parts replaced. */
function fileWith(parts: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({
    format: 'design-round-progress',
    version: 1,
    exportedAt: '2026-03-02T12:00:00.000Z',
    site: '/',
    reviews: [],
    resets: [],
    registers: [],
    ...parts,
  });
}

function faultOf(text: string): ProgressFault {
  const result = readProgressFile(text);
  return result.ok ? expect.fail(`read as sound: ${text.slice(0, 200)}`) : result.fault;
}

function entriesOf(text: string): readonly LogEntry[] {
  const result = readProgressFile(text);
  return result.ok ? result.file.entries : expect.fail(JSON.stringify(result.fault));
}

describe('a text that is no export', () => {
  it.each([
    ['', { kind: 'empty', at: 'the whole file', found: 'nothing' }],
    [' \r\n\t ', { kind: 'empty' }],
    ['\ufeff', { kind: 'empty' }],
    ['null', { kind: 'not-ours', at: '$', expected: 'an object', found: 'null' }],
    ['[]', { kind: 'not-ours', at: '$', found: 'a list of 0' }],
    ['-1.5e3', { kind: 'not-ours', at: '$', found: '-1500' }],
    ['true', { kind: 'not-ours', at: '$', found: 'true' }],
    ['"design-round-progress"', { kind: 'not-ours', at: '$', found: '"design-round-progress"' }],
    ['{}', { kind: 'not-ours', at: '$.format', found: 'nothing' }],
    ['{"format":"anki"}', { kind: 'not-ours', at: '$.format', found: '"anki"' }],
    ['{"format":["design-round-progress"]}', { kind: 'not-ours', found: 'a list of 1' }],
    ['{"__proto__":{"format":"design-round-progress"}}', { kind: 'not-ours', found: 'nothing' }],
    ['%PDF-1.7', { kind: 'syntax', at: 'line 1, column 1 (offset 0)', found: '"%"' }],
    ['PK\u0003\u0004', { kind: 'syntax', at: 'line 1, column 1 (offset 0)' }],
  ])('[P6] %j', (text, fault) => {
    expect(faultOf(text)).toMatchObject(fault);
  });
});

describe('a file of another version', () => {
  it.each([2, 3, 1e15])('[P5] %d is newer: nothing of it is read', (version) => {
    const fault = faultOf(fileWith({ version, reviews: 'a form to come' }));
    expect(fault).toEqual({
      kind: 'too-new',
      at: '$.version',
      expected: '1 or less',
      found: String(version),
    });
    expect(faultMessage(fault)).toMatch(/^This file was made by a newer version of this site/);
  });

  it.each([0, -1, 1.5, '1', null, [1], undefined])('[P5] %j is none', (version) => {
    expect(faultOf(fileWith({ version }))).toMatchObject({ kind: 'schema', at: '$.version' });
  });
});

// Thousands of readings: work for seconds on a busy machine.
describe('a damaged export', { timeout: 30_000 }, () => {
  it('[P6] cut off at any character, is a syntax fault at its end or is empty', () => {
    const whole = TEXT.trimEnd().length;
    for (let length = 0; length < whole; length++) {
      const fault = faultOf(TEXT.slice(0, length));
      if (length === 0) expect(fault.kind).toBe('empty');
      else {
        expect(fault).toMatchObject({ kind: 'syntax', found: 'the end of the file' });
        expect(fault.at).toContain(`(offset ${length})`);
      }
    }
  });

  it('[P6] with any one bit turned, is refused or read to entries that can be stored', () => {
    const bytes = new TextEncoder().encode(TEXT);
    let refused = 0;
    for (let at = 0; at < bytes.length; at++) {
      for (let bit = 1; bit < 256; bit *= 2) {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (bytes[at] ?? 0) ^ bit;
        const result = readProgressFile(new TextDecoder().decode(damaged));
        if (result.ok) encodeSegment(result.file.entries);
        else refused++;
      }
    }
    expect(refused).toBeGreaterThan(bytes.length);
  });

  it('[P6] says line, column and offset', () => {
    const text = TEXT.replace('"resets": [', '"resets": [,');
    const before = text.slice(0, text.indexOf('[,') + 1).split('\n');
    const fault = faultOf(text);
    expect(fault).toEqual({
      kind: 'syntax',
      at: `line ${before.length}, column 14 (offset ${text.indexOf('[,') + 1})`,
      expected: 'a value or ]',
      found: '","',
    });
  });
});

describe('a cell or a part of the wrong type', () => {
  const WRONG: readonly unknown[] = [
    'x',
    '',
    -1,
    0.5,
    1e16,
    9,
    true,
    null,
    [],
    [[1]],
    {},
    { toString: 'x' },
    '1772452800000',
  ];
  const ROWS: Readonly<Record<string, readonly (readonly [unknown, readonly unknown[]])[]>> = {
    // A sound cell, and which of the values above would be sound too.
    reviews: [
      ['card-a', ['1772452800000']],
      [1_772_452_800_000, [9]],
      [0, [-1, 9]],
      [3, []],
      [4_000, []],
      [0, []],
      [0, [9]],
    ],
    resets: [
      ['card-a', ['1772452800000']],
      [1_772_452_800_000, [9]],
      [0, []],
    ],
    registers: [
      ['flagged', ['x']],
      [null, ['1772452800000', null]],
      [true, WRONG.filter((value) => !JSON.stringify(value).startsWith('{'))],
      [1_772_452_800_000, [9]],
    ],
  };
  const cases = Object.entries(ROWS).flatMap(([list, cells]) =>
    cells.map(([, sound], column) => ({ list, column, sound, row: cells.map(([cell]) => cell) })),
  );

  it.each(cases)('[P6] $list, column $column', ({ list, column, sound, row }) => {
    expect(entriesOf(fileWith({ [list]: [row] }))).toHaveLength(1);
    for (const value of WRONG) {
      const damaged = row.with(column, value);
      const result = readProgressFile(fileWith({ [list]: [row, damaged] }));
      if (sound.includes(value)) expect(result.ok, JSON.stringify(value)).toBe(true);
      else {
        expect(result, JSON.stringify(value)).toMatchObject({
          ok: false,
          fault: { kind: 'schema', at: `$.${list}[1][${column}]` },
        });
      }
    }
  });

  it.each(Object.keys(ROWS))('[P6] %s that is no list, or with a row that is none', (list) => {
    for (const value of [undefined, null, 1, 'x', {}, { length: 1 }]) {
      const fault = faultOf(fileWith({ [list]: value }));
      expect(fault).toMatchObject({ kind: 'schema', at: `$.${list}`, expected: 'a list' });
    }
    for (const value of [null, 1, 'x', {}, { length: 3 }, [], [1], Array(20).fill(0)]) {
      const fault = faultOf(fileWith({ [list]: [value] }));
      expect(fault).toMatchObject({ kind: 'schema', at: `$.${list}[0]` });
    }
  });

  it.each([
    ['exportedAt', [undefined, null, 0, '', 'yesterday', '2026-03-02', '2026-02-30T00:00:00.000Z']],
    ['site', [undefined, null, 0, ['/']]],
  ])('[P6] %s', (name, values) => {
    for (const value of values) {
      expect(faultOf(fileWith({ [name]: value }))).toMatchObject({
        kind: 'schema',
        at: `$.${name}`,
      });
    }
  });

  it('[P6] is named by its path', () => {
    const rows = Array.from({ length: 20 }, (_, index) => ['card-a', index, 0, 3, 0, 0, 0]);
    rows[17]?.splice(3, 1, 9);
    const fault = faultOf(fileWith({ reviews: rows }));
    expect(faultMessage(fault)).toBe(
      'This file holds something that is not as Export progress writes it ($.reviews[17][3]: expected a rating from 1 to 4, found 9). Nothing was changed. Export it again where it was made, or choose another file.',
    );
  });

  it('[P6] just outside its range', () => {
    const sound = ['card-a', 1, 0, 3, 0, 0, 0];
    for (const [column, value] of [
      [0, 'ab'],
      [0, 'a'.repeat(65)],
      [0, 'card--a'],
      [0, 'Card-a'],
      [1, LAST_ENTRY_MS + 1_024],
      [2, 1_441],
      [2, -1_441],
      [3, 0],
      [3, 5],
      [4, 50],
      [4, 600_100],
      [5, 2],
    ] as const) {
      const fault = faultOf(fileWith({ reviews: [sound.with(column, value)] }));
      expect(fault.at).toBe(`$.reviews[0][${column}]`);
    }
  });
});

describe('names that mean something to JavaScript', () => {
  const pollute = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';

  it('[P6] beside the known keys have no effect', () => {
    const text = TEXT.replace('{', `{${pollute},"toString":1,"hasOwnProperty":null,"valueOf":[],`);
    expect(entriesOf(text)).toEqual(entriesOf(TEXT));
    expect('polluted' in {}).toBe(false);
  });

  it.each(['reviews', 'resets', 'registers'])(
    '[P6] as a row or a cell of %s are refused',
    (list) => {
      const row = `{${pollute}}`;
      for (const rows of [`[${row}]`, `[[${row},${row},${row},${row}]]`, row]) {
        const text = fileWith({ [list]: '?' }).replace('"?"', rows);
        expect(faultOf(text).kind).toBe('schema');
        expect('polluted' in {}).toBe(false);
      }
    },
  );

  it('[P6] as ids of cards and names of registers are names like others', () => {
    const text = fileWith({
      reviews: [['constructor', 1, 0, 3, 0, 0, 0]],
      registers: [['constructor', 'constructor', 1, 1]],
    });
    expect(entriesOf(text)).toHaveLength(2);
    expect(faultOf(fileWith({ registers: [['__proto__', null, 1, 1]] })).at).toBe(
      '$.registers[0][0]',
    );
  });
});

describe('text that would be markup', () => {
  const SCRIPT = '<img src=x onerror=alert(1)>';

  it.each([
    ['$.reviews[0][0]', { reviews: [[SCRIPT, 1, 0, 3, 0, 0, 0]] }],
    ['$.resets[0][0]', { resets: [[SCRIPT, 1, 0]] }],
    ['$.registers[0][0]', { registers: [[SCRIPT, null, 1, 1]] }],
    ['$.registers[0][1]', { registers: [['read', `/leaders/#${SCRIPT}`, true, 1]] }],
    ['$.registers[0][1]', { registers: [['read', '//example.org/#a', true, 1]] }],
    ['$.registers[0][1]', { registers: [['read', 'javascript:alert(1)', true, 1]] }],
    ['$.format', { format: SCRIPT }],
    ['$.exportedAt', { exportedAt: SCRIPT }],
  ])('[P6] at %s is refused', (at, parts) => {
    expect(faultOf(fileWith(parts)).at).toBe(at);
  });

  it('[P6] as the value of a setting is kept as it is, and does nothing there', () => {
    const entries = entriesOf(fileWith({ registers: [['newPerDay', null, SCRIPT, 1]] }));
    expect(entries).toEqual([
      { kind: 'register', name: 'newPerDay', cardId: null, value: SCRIPT, setAtMs: 1 },
    ]);
  });
});

describe('values of registers', () => {
  const withValue = (json: string): string =>
    fileWith({ registers: [['later', null, '?', 1]] }).replace('"?"', json);
  const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

  it.each([
    ['eight lists deep', nested(8)],
    ['of 10,000 characters', JSON.stringify('x'.repeat(9_998))],
    ['large', '1e308'],
  ])('[P6] are kept if %s', (_, json) => {
    expect(entriesOf(withValue(json))).toHaveLength(1);
  });

  it.each([
    ['nine lists deep', nested(9)],
    ['ninety lists deep', nested(90)],
    ['of 10,001 characters', JSON.stringify('x'.repeat(9_999))],
    ['lists as long', JSON.stringify(Array(5_001).fill(0))],
    ['too large for a number', '1e999'],
    ['too large for a number in a list', '[-1e999]'],
    ['objects', '{}'],
    ['objects in lists', '[[{"a":1}]]'],
  ])('[P6] are refused if %s', (_, json) => {
    expect(faultOf(withValue(json))).toMatchObject({ kind: 'schema', at: '$.registers[0][2]' });
  });
});

describe('a file that is too much', () => {
  it('[P6] nested a hundred thousand times is refused at the first bracket too many', () => {
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000), `${'['.repeat(100_000)}1`]) {
      expect(faultOf(text)).toMatchObject({
        kind: 'syntax',
        expected: 'at most 100 levels of nesting',
      });
    }
    expect(faultOf('['.repeat(100_000)).at).toBe('line 1, column 101 (offset 100)');
    const closed = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(faultOf(fileWith({ more: '?' }).replace('"?"', closed)).kind).toBe('syntax');
  });

  it('[P6] brackets in texts are no nesting', () => {
    const value = `${'['.repeat(500)}"${'{'.repeat(500)}\\`;
    const entries = entriesOf(fileWith({ registers: [['later', null, value, 1]] }));
    expect(entries).toMatchObject([{ value }]);
  });

  it('[P6] with more than 500,000 rows is refused before any is read', () => {
    const rows = (count: number): string => `[${'0,'.repeat(count - 1)}0]`;
    const withRows = (reviews: number, resets: number): string =>
      fileWith({ reviews: '?', resets: '!' })
        .replace('"?"', rows(reviews))
        .replace('"!"', rows(resets));
    expect(faultOf(withRows(499_999, 2))).toEqual({
      kind: 'too-large',
      at: 'the whole file',
      expected: 'at most 500,000 entries',
      found: '500,001',
    });
    expect(faultOf(withRows(499_998, 2))).toMatchObject({ kind: 'schema', at: '$.reviews[0]' });
  });

  it('[P6] of more than 64 MB is refused by its size alone', () => {
    expect(PROGRESS_FILE_BYTES_MAX).toBe(64_000_000);
    expect(sizeFault(64_000_000)).toBeNull();
    expect(sizeFault(64_000_001)).toEqual({
      kind: 'too-large',
      at: 'the whole file',
      expected: 'at most 64,000,000 bytes',
      found: '64,000,001',
    });
    expect(faultOf(' '.repeat(64_000_001)).kind).toBe('too-large');
  });

  it('[P6] for the browser is a fault like others', () => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new RangeError('Maximum call stack size exceeded');
    });
    try {
      expect(faultOf(TEXT)).toEqual({
        kind: 'syntax',
        at: 'line 1, column 1 (offset 0)',
        expected: 'JSON that this browser can read',
        found: '"RangeError: Maximum call stack size exceeded"',
      });
    } finally {
      parse.mockRestore();
    }
  });
});

describe('a file that was touched by other programs', () => {
  it('[P6] may start with a byte order mark', () => {
    expect(entriesOf(`\ufeff${TEXT}`)).toEqual(entriesOf(TEXT));
    expect(faultOf('\ufeff[').at).toBe('line 1, column 2 (offset 1)');
  });

  it('[P6] may have other line breaks, no line breaks, and its keys in another order', () => {
    const { format, version, exportedAt, site, ...lists } = JSON.parse(TEXT) as Record<
      string,
      unknown
    >;
    const turned = JSON.stringify({ ...lists, site, exportedAt, version, format, note: 'mine' });
    expect(entriesOf(turned)).toEqual(entriesOf(TEXT));
    expect(entriesOf(TEXT.replaceAll('\n', '\r\n'))).toEqual(entriesOf(TEXT));
  });

  it('[P6] [L3] may hold a row twice, or two copies of one entry: they are joined', () => {
    const row = ['card-a', 1_000, 0, 3, 0, 0, 0];
    const corrected = ['card-a', 1_000, 0, 1, 0, 0, 2_000];
    const undone = ['card-a', 1_000, 0, 3, 0, 1, 0];
    const reviews = [row, ['card-a', 500, 0, 4, 0, 0, 0], row, corrected, undone];
    const registers = [
      ['flagged', 'card-a', true, 5],
      ['flagged', 'card-a', false, 4],
    ];
    const entries = entriesOf(fileWith({ reviews, registers }));
    const joined = [
      register({ name: 'flagged', value: true, setAtMs: 5 }),
      review({ reviewedAtMs: 500, rating: 4, answerMs: 0 }),
      review({ reviewedAtMs: 1_000, rating: 1, answerMs: 0, editedAtMs: 2_000, isVoid: true }),
    ];
    expect(entries).toEqual(joined);
  });

  it('[P6] [L3] may hold equal rows one after the other, in order but for that', () => {
    const reviews = [1, 2, 2, 3].map((time) => ['card-a', time, 0, 3, 0, 0, 0]);
    expect(entriesOf(fileWith({ reviews }))).toHaveLength(3);
    const registers = Array(2).fill(['flagged', 'card-a', true, 5]);
    expect(entriesOf(fileWith({ registers }))).toHaveLength(1);
  });

  it('[P6] may have its rows in any order', () => {
    const { reviews, ...rest } = JSON.parse(TEXT) as { reviews: unknown[] };
    const turned = fileWith({ ...rest, reviews: reviews.toReversed() });
    expect(sortedEntries(createLog(entriesOf(turned)))).toEqual(sortedEntries(createLog(ENTRIES)));
  });
});
