import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GLOSSARY_FILE, parseGlossary, type Term } from './glossary.ts';

/** The terms of `glossary.yaml`; faults of the file are reported by the content check, which reads it too. */
export function readTerms(rootDir: string): readonly Term[] {
  const file = join(rootDir, GLOSSARY_FILE);
  return parseGlossary(existsSync(file) ? readFileSync(file, 'utf8') : null).terms;
}
