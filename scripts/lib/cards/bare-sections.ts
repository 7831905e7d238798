/** Sections without a card. */
import type { ContentDocument } from '../../../src/lib/pipeline/content-document.ts';

/** A section with more words than this teaches something that a card can ask. */
export const TEACHING_WORDS = 60;

/** Words in the id of a section that teaches nothing new: an example, or a link to the next page. */
const NOT_TEACHING = new Set(['example', 'examples', 'next']);

export interface BareSection {
  readonly file: string;
  readonly line: number;
  readonly id: string;
  readonly title: string;
  readonly words: number;
  /** Whether it is long enough and neither an example nor a link to the next page. */
  readonly isTeaching: boolean;
}

/**
 * Sections without a card of their own, in the order of the documents. The cards of a subsection do not count for its
 * parent.
 */
export function bareSections(documents: readonly ContentDocument[]): readonly BareSection[] {
  return documents.flatMap(({ source, extract, cards }) => {
    const asked = new Set(cards.map(({ raw }) => raw.section?.id));
    return extract.sections
      .filter(({ id }) => !asked.has(id))
      .map(({ id, title, line }) => {
        const words = extract.sectionWords.get(id) ?? 0;
        const isSpecial = id.split('-').some((part) => NOT_TEACHING.has(part));
        const isTeaching = words > TEACHING_WORDS && !isSpecial;
        return { file: source.file, line, id, title, words, isTeaching };
      });
  });
}
