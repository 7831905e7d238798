/** Reads the files under `content/data`, and keeps what was parsed from them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, error } from '../faults.ts';

/** Text of a file of the site; `null` if there is none. */
export function readText(rootDir: string, file: string): string | null {
  const path = join(rootDir, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/**
 * Text of a required data file.
 *
 * @throws ContentError if there is none
 */
export function needText(rootDir: string, file: string): string {
  const text = readText(rootDir, file);
  if (text !== null) return text;
  throw new ContentError([
    error(file, { line: 1, field: 'file', found: 'none', expected: 'a YAML file' }),
  ]);
}

/**
 * A parser that parses a file again only when its text has changed. A build asks for the same pictures, plans and
 * guides hundreds of times, and parsing YAML takes milliseconds.
 */
export function rememberParsed<Text extends string | null, T>(
  parse: (text: Text, file: string) => T,
): (text: Text, file: string) => T {
  const known = new Map<string, { readonly text: Text; readonly value: T }>();
  return (text, file) => {
    const last = known.get(file);
    if (last?.text === text) return last.value;
    const value = parse(text, file);
    known.set(file, { text, value });
    return value;
  };
}
