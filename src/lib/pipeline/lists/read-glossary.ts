import { readText } from '../sources/index.ts';
import { GLOSSARY_FILE, parseGlossary, type Term } from './glossary.ts';

/** The terms of `glossary.yaml`; faults of the file are reported by the content check, which reads it too. */
export function readTerms(rootDir: string): readonly Term[] {
  return parseGlossary(readText(rootDir, GLOSSARY_FILE)).terms;
}
