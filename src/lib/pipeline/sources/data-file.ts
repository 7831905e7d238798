import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { ContentError, error, quote, type Fault } from '../faults.ts';
import { parseYaml, type YamlFile } from './yaml-file.ts';

/** A data file that fits its schema, or what is wrong with it. */
export type DataFile<T> =
  | { readonly data: T; readonly lineOf: YamlFile['lineOf']; readonly faults: readonly [] }
  | { readonly data: null; readonly faults: readonly Fault[] };

/** Parses YAML by a schema whose messages say what is expected. */
export function parseDataFile<T>(text: string, file: string, schema: z.ZodType<T>): DataFile<T> {
  const yaml = parseYaml(text, file);
  if (yaml.faults.length > 0) return { data: null, faults: yaml.faults };
  const result = schema.safeParse(yaml.data);
  if (result.success) return { data: result.data, lineOf: yaml.lineOf, faults: [] };
  const faults = result.error.issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : null;
    return error(file, {
      line: yaml.lineOf(...path, ...(keys?.slice(0, 1) ?? [])),
      field: path.join('.') || 'file',
      found: keys === null ? 'something else' : `the unknown key ${quote(keys.join(', '))}`,
      expected: keys === null ? issue.message : 'known keys only',
    });
  });
  return { data: null, faults };
}

/** Text of a data file. Throws a `ContentError` that names the file if there is none. */
export function readDataText(rootDir: string, file: string): string {
  const path = join(rootDir, file);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  throw new ContentError([
    error(file, { line: 1, field: 'file', found: 'none', expected: 'a YAML file' }),
  ]);
}
