import { readText } from '../sources/index.ts';
import { GLOSSARY_FILE, parseGlossary, type Term } from './glossary.ts';

/** The terms of `glossary.yaml`. The content check reads the file too and reports its faults. */
export function readTerms(rootDir: string): readonly Term[] {
  return parseGlossary(readText(rootDir, GLOSSARY_FILE)).terms;
}
