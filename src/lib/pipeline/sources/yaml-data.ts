import type { z } from 'astro/zod';
import { error, quote, type Fault } from '../faults.ts';
import { isRecord, parseYaml, type YamlFile } from './yaml-file.ts';

/** A data file as its schema reads it. */
export interface YamlData<T> {
  /** `null` if the file is missing or has faults. */
  readonly data: T | null;
  readonly lineOf: YamlFile['lineOf'];
  readonly faults: readonly Fault[];
}

/**
 * Reads a data file by a schema whose messages say what is expected. A fault names the line, and the entry by its id. A
 * missing file (`null`) is one without entries, and no fault.
 */
export function readYamlData<T>(
  text: string | null,
  file: string,
  schema: z.ZodType<T>,
): YamlData<T> {
  if (text === null) return { data: null, lineOf: () => 1, faults: [] };
  const yaml = parseYaml(text, file);
  if (yaml.faults.length > 0) return { data: null, lineOf: yaml.lineOf, faults: yaml.faults };

  const result = schema.safeParse(yaml.data);
  if (result.success) return { data: result.data, lineOf: yaml.lineOf, faults: [] };
  const faults = result.error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const value = valueAt(yaml.data, path);
    return error(file, {
      line: yaml.lineOf(...path, ...keys.slice(0, 1)),
      field: fieldName(yaml.data, path),
      found: keys.length > 0 ? `the unknown key ${quote(keys.join(', '))}` : show(value),
      expected: issue.message,
    });
  });
  return { data: null, lineOf: yaml.lineOf, faults };
}

/** Faults of a list in which two entries have one id. */
export function duplicateIds(
  entries: readonly { readonly id: string }[],
  file: string,
  lineOf: (index: number) => number,
): readonly Fault[] {
  const firstLines = new Map<string, number>();
  return entries.flatMap(({ id }, index) => {
    const first = firstLines.get(id);
    firstLines.set(id, first ?? lineOf(index));
    if (first === undefined) return [];
    const expected = `an id of its own; line ${first} has this one`;
    return [
      error(file, {
        line: lineOf(index),
        field: 'id',
        found: `${quote(id)} a second time`,
        expected,
      }),
    ];
  });
}

/** `terms.3.definition`, or `definition of dau` where the entry has an id. */
function fieldName(data: unknown, path: readonly (string | number)[]): string {
  const [list, index, ...rest] = path;
  const entry = typeof index === 'number' ? valueAt(data, path.slice(0, 2)) : null;
  const id = isRecord(entry) ? entry['id'] : null;
  if (typeof id !== 'string' || id === '' || rest[0] === 'id') return path.join('.') || 'file';
  return `${rest.join('.') || String(list)} of ${id}`;
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isRecord(value) && typeof step === 'string') value = value[step];
    else return undefined;
  }
  return value;
}

function show(value: unknown): string {
  if (value === undefined) return 'none';
  return quote(typeof value === 'string' ? value : JSON.stringify(value));
}
