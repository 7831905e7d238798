import type { z } from 'astro/zod';
import { error, quote, shorten, type Fault } from '../faults.ts';
import { isRecord, parseYaml, type YamlFile } from './yaml-file.ts';

/** A data file, read by its schema. */
export interface YamlData<T> {
  /** `null` if the file is missing or has faults. */
  readonly data: T | null;
  readonly lineOf: YamlFile['lineOf'];
  readonly faults: readonly Fault[];
}

/**
 * Reads a data file by a schema whose messages say what is expected. A fault gives the line and the id of the entry. A
 * missing file (`null`) counts as a file without entries.
 */
export function readYamlData<T>(
  text: string | null,
  file: string,
  schema: z.ZodType<T>,
  fieldOf?: FieldOf,
): YamlData<T> {
  if (text === null) return { data: null, lineOf: () => 1, faults: [] };
  const yaml = parseYaml(text, file);
  if (yaml.faults.length > 0) return { data: null, lineOf: yaml.lineOf, faults: yaml.faults };
  const { data, faults } = readBySchema(
    { file, data: yaml.data, lineOf: yaml.lineOf, fieldOf },
    schema,
  );
  return { data, lineOf: yaml.lineOf, faults };
}

type Path = readonly (string | number)[];

/** Name of the part at a path, for messages. */
type FieldOf = (path: Path) => string;

/** A parsed value, and the places of its parts. */
export interface PlacedData {
  readonly file: string;
  readonly data: unknown;
  readonly lineOf: (...path: Path) => number;
  /** By default the keys joined by dots, or `key of id` in an entry with an id. */
  readonly fieldOf?: FieldOf | undefined;
}

/**
 * Compares a parsed value with a schema. All messages about data with a schema are made here, so that values look the
 * same for every file.
 */
export function readBySchema<T>(
  { file, data, lineOf, fieldOf = (path) => fieldName(data, path) }: PlacedData,
  schema: z.ZodType<T>,
): { readonly data: T | null; readonly faults: readonly Fault[] } {
  const result = schema.safeParse(data, { error: messageOf });
  if (result.success) return { data: result.data, faults: [] };
  const faults = result.error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const { found, expected, key } = describe(issue, path, data);
    const keyPath = key === undefined ? path : [...path, key];
    // An unexpected key is itself at fault if nothing above it has a name.
    const field = fieldOf(path.length === 0 ? keyPath : path);
    return error(file, { line: lineOf(...keyPath), field, found, expected });
  });
  return { data: null, faults };
}

/** Messages for schemas without their own. */
function messageOf(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === 'unrecognized_keys' ? 'known keys only' : undefined;
}

/** Text of a message for an issue. `key` is the first unexpected key. */
function describe(
  issue: z.core.$ZodIssue,
  path: Path,
  data: unknown,
): { readonly found: string; readonly expected: string; readonly key?: string | undefined } {
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join(', ');
    const found = `the unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${quote(keys)}`;
    return { found, expected: issue.message, key: issue.keys[0] };
  }
  if (issue.code === 'invalid_key') {
    const expected = issue.issues[0]?.message ?? issue.message;
    return { found: quote(String(path.at(-1))), expected };
  }
  const value = valueAt(data, path);
  const found = path.length === 0 && !isRecord(value) ? 'no keys' : shownValue(value);
  return { found, expected: issue.message };
}

/** Faults for ids that two entries of a list share. */
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

/** `terms.3.definition`, or `definition of dau` if the entry has an id. */
function fieldName(data: unknown, path: Path): string {
  const [list, index, ...rest] = path;
  const entry = typeof index === 'number' ? valueAt(data, path.slice(0, 2)) : null;
  const id = isRecord(entry) ? entry['id'] : null;
  if (typeof id !== 'string' || id === '' || rest[0] === 'id') return path.join('.') || 'file';
  return `${rest.join('.') || String(list)} of ${id}`;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isRecord(value) && typeof step === 'string') value = value[step];
    else return undefined;
  }
  return value;
}

/** A value for a message: text in quotes, `none` for an absent value, anything else as JSON, shortened. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'none';
  if (typeof value === 'string') return quote(value);
  return shorten(JSON.stringify(value));
}
