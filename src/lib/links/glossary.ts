import { withBase } from './addresses.ts';

export const GLOSSARY_PATH = '/reference/glossary/';

/** The id that the entry of a term carries on the page of the glossary. */
export function termElementId(termId: string): string {
  return `term-${termId}`;
}

/** Address of a term's entry in the glossary. */
export function termAddress(base: string, termId: string): string {
  return `${withBase(base, GLOSSARY_PATH)}#${termElementId(termId)}`;
}

/** Address of the definitions as JSON, for the notes that guides show. */
export function glossaryDataAddress(base: string): string {
  return withBase(base, '/glossary.json');
}
