import { error, type Fault } from '../faults.ts';
import { isRecord, parseYaml } from './yaml-file.ts';

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Line of a key; the first line for an absent key. */
  readonly lineOf: (key: string) => number;
  readonly faults: readonly Fault[];
}

/** As Astro finds it: below empty lines and a byte order mark too, and with spaces or a comment behind the dashes. */
const FRONT_MATTER = /^(\ufeff?(?:\s*\n)?)---(?!-)([^\n]*\n(?:[\s\S]*?\n)??)---[^\S\n]*(?:\n|$)/;

/** Reads the YAML between the two `---` lines at the top of a file. A file without them has no data. */
export function parseFrontMatter(text: string, file: string): FrontMatter {
  const [, above = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const { data, lineOf, faults } = parseYaml(yaml, file, above.split('\n').length - 1);
  if (faults.length > 0) return { data: {}, lineOf: () => 1, faults };
  if (data !== null && !isRecord(data)) {
    const fault = error(file, {
      line: lineOf() + 1,
      field: 'front matter',
      found: 'no keys',
      expected: 'lines such as `title: Learn the problem`',
    });
    return { data: {}, lineOf: () => 1, faults: [fault] };
  }
  const keys: Readonly<Record<string, unknown>> = data ?? {};
  return { data: keys, lineOf: (key) => (Object.hasOwn(keys, key) ? lineOf(key) : 1), faults: [] };
}

/** The text for the parser of MDX, which finds front matter at the very top alone. Lines keep their numbers. */
export function withoutFrontMatter(text: string): string {
  return text.replace(FRONT_MATTER, (found) => found.replace(/[^\n]/g, '')).replace(/^\ufeff/, '');
}

/** Faults of a text whose front matter Astro does not find, by the name of what is in its way. */
export function textFaults(text: string, file: string): readonly Fault[] {
  const [found, expected] = /[\0\ufffd]/.test(text)
    ? ['text that is not UTF-8', 'the file saved as UTF-8']
    : /\r(?!\n)/.test(text)
      ? ['lines that end with CR alone, as on old Macs', 'lines that end with LF or CRLF']
      : /^\s*\+\+\+/.test(text)
        ? ['TOML front matter, between `+++`', 'YAML between `---`']
        : /^\s*---[^\S\n]*\n(?:[\w-]+:[^\n]*\n|\s*\n)*\.\.\.\s*\n/.test(text)
          ? ['front matter that ends with `...`', '`---` on its last line']
          : [null, ''];
  return found === null ? [] : [error(file, { line: 1, field: 'file', found, expected })];
}
