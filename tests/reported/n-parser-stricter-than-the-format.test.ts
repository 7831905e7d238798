// Reported: earendil-works/pi#8337 (a byte order mark before front matter: "description is required").
// Seen here: "title: found none" for a guide that Astro reads: a mark, empty lines or a comment before or behind `---`.
// Right: what Astro, YAML or JSON read is read, figures are read in every form of a digit, and else the message names it.
import { describe, expect, it } from 'vitest';
import { parseBreak } from '../../src/components/settings/parsing/date-fields.ts';
import {
  parseRetention,
  parseWholeNumber,
} from '../../src/components/settings/parsing/number-fields.ts';
import { parseSteps } from '../../src/components/settings/parsing/steps-field.ts';
import { parseFigure } from '../../src/lib/numbers/figures/figure.ts';
import { readSource } from '../../src/lib/pipeline/sources/read-sources.ts';
import { parseYaml } from '../../src/lib/pipeline/sources/yaml-file.ts';
import { parseMdx } from '../../src/lib/pipeline/cards/mdx-tree.ts';

const FILE = 'src/content/docs/leaders/made.mdx';
const BOM = '\ufeff';

describe('front matter that Astro reads', () => {
  it.each([
    ['a byte order mark', `${BOM}---\ntitle: A\n---\n\nText.\n`],
    ['CRLF', '---\r\ntitle: A\r\n---\r\n\r\nText.\r\n'],
    ['a mark and CRLF', `${BOM}---\r\ntitle: A\r\n---\r\n\r\nText.\r\n`],
    ['empty lines above', '\n\n---\ntitle: A\n---\n\nText.\n'],
    ['spaces and tabs behind the dashes', '---  \t\ntitle: A\n---\t \n\nText.\n'],
    ['a comment behind the dashes', '--- # made\ntitle: A\n---\n\nText.\n'],
    ['no line end after the file', '---\ntitle: A\n---'],
    ['dashes in a value', '---\ntitle: A\ndescription: a --- b\n---\n\nText.\n'],
    ['line separators in a value', '---\ntitle: A\ndescription: "a\u2028b"\n---\n\nText.\n'],
  ])('%s', (_, text) => {
    const source = readSource(FILE, text, 'docs');
    expect(source?.faults).toEqual([]);
    expect(source?.frontMatter.data['title']).toBe('A');
    expect(source?.frontMatter.lineOf('title')).toBe(text.split('title')[0]?.split('\n').length);
    expect(source?.text).not.toContain('title');
    expect(source?.text.split('\n')).toHaveLength(text.split('\n').length);
    expect(parseMdx(source?.text ?? '', FILE).ok).toBe(true);
  });
});

describe('what Astro does not read is named', () => {
  it.each([
    ['lines that end with CR alone', '---\rtitle: A\r---\rText.'],
    ['TOML front matter', '+++\ntitle = "A"\n+++\nText.'],
    ['ends with `...`', '---\ntitle: A\n...\nText.'],
    ['not UTF-8', '\ufffd\ufffd-\0-\0-\0'],
  ])('%s', (found, text) => {
    const messages = readSource(FILE, text, 'docs')?.faults.map((fault) => fault.found);
    expect(messages?.join()).toContain(found);
  });
});

describe('lists in YAML', () => {
  it.each([
    ['a byte order mark', `${BOM}a: 1\nb: 2\n`],
    ['CRLF', 'a: 1\r\nb: 2\r\n'],
    ['CR alone', 'a: 1\rb: 2'],
    ['a document start', '---\na: 1\nb: 2\n'],
    ['comments and no line end', '# made\na: 1 # one\nb: 2'],
  ])('%s', (_, text) => {
    const { data, faults } = parseYaml(text, 'made.yaml');
    expect(faults).toEqual([]);
    expect(data).toEqual({ a: 1, b: 2 });
  });
});

describe('figures as keyboards write them', () => {
  it.each([
    ['１２，５', 12.5],
    ['12\u00a0500', 12_500],
    ['12\u202f500', 12_500],
    ['12\u2009500', 12_500],
    ['\u22125', -5],
    ['١٢', 12],
    ['\u200b12\ufeff', 12],
  ])('an answer %j', (text, value) => {
    expect(parseFigure(text)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['２０', 20],
    ['1\u202f500', 1500],
    ['٢٠', 20],
    ['\u200e20', 20],
  ])('a number of cards %j', (text, value) => {
    expect(parseWholeNumber(text, 0, 9_999)).toEqual({ ok: true, value });
  });

  it('a share and steps', () => {
    expect(parseRetention('９２，５\u00a0％')).toEqual({ ok: true, value: 0.925 });
    expect(parseSteps('１m\u300010m')).toEqual({ ok: true, value: [1, 10] });
    expect(parseBreak(['', ''], 0)).toEqual({ ok: true, value: null });
  });
});
