import { error, type Fault } from '../faults.ts';
import { isRecord, parseYaml } from './yaml-file.ts';

export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** Line of a key; the first line for an absent key. */
  readonly lineOf: (key: string) => number;
  readonly faults: readonly Fault[];
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)/;

/** Reads the YAML between the two `---` lines at the top of a file. A file without them has no data. */
export function parseFrontMatter(text: string, file: string): FrontMatter {
  const yaml = FRONT_MATTER.exec(text)?.[1] ?? '';
  const { data, lineOf, faults } = parseYaml(yaml, file, 1);
  if (faults.length > 0) return { data: {}, lineOf: () => 1, faults };
  if (data !== null && !isRecord(data)) {
    const fault = error(file, {
      line: 2,
      field: 'front matter',
      found: 'no keys',
      expected: 'lines such as `title: Learn the problem`',
    });
    return { data: {}, lineOf: () => 1, faults: [fault] };
  }
  const keys: Readonly<Record<string, unknown>> = data ?? {};
  return { data: keys, lineOf: (key) => (Object.hasOwn(keys, key) ? lineOf(key) : 1), faults: [] };
}
