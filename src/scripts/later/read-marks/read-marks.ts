/**
 * Read marks of a guide, set by reading or by hand, and shown at the end of every section and in the contents. This script
 * loads at the first sign of the reader, so a section may need a few seconds more than its reading time, never less.
 */
import { countWords } from '../../../lib/text/count-words.ts';
import { SECTION_MARKED } from '../../../lib/events/index.ts';
import { sectionAddress, withoutBase } from '../../../lib/links/index.ts';
import { followStored } from '../../../lib/storage/values/index.ts';
import { findSections, textToRead, type GuideSection } from './guide-sections.ts';
import { createReadControls } from './read-controls.ts';
import { watchReading } from './reading-watch.ts';

const BASE = import.meta.env.BASE_URL;

export async function startReadMarks(content: Element): Promise<void> {
  const sections = findSections(content);
  const { openReadMarks, createReadingClock } =
    await import('../../../lib/state/later/reading/index.ts');
  const marks = await openReadMarks(BASE);
  const path = withoutBase(BASE, location.pathname);
  const addressOf = ({ id }: GuideSection): string => sectionAddress('/', path, id);

  const mark = (marked: readonly GuideSection[], isRead: boolean): void => {
    const former = marks.sectionsRead();
    for (const section of marked) {
      const address = addressOf(section);
      if (former.has(address) !== isRead) marks.mark(address, isRead);
    }
    show();
    document.dispatchEvent(new CustomEvent(SECTION_MARKED));
  };
  /** Sections that their reader has unmarked here: reading on does not mark them again (rule G1). */
  const unmarkedIds = new Set<string>();
  const markByHand = (marked: readonly GuideSection[], isRead: boolean): void => {
    for (const { id } of marked) {
      if (isRead) unmarkedIds.delete(id);
      else unmarkedIds.add(id);
    }
    mark(marked, isRead);
  };
  const showRead = createReadControls(sections, markByHand);
  const show = (): void => {
    const read = marks.sectionsRead();
    showRead(
      new Set(sections.filter((section) => read.has(addressOf(section))).map(({ id }) => id)),
    );
  };
  show();
  followStored(show);

  const clock = createReadingClock(
    sections.map((section) => ({ id: section.id, words: countWords(textToRead(section)) })),
  );
  watchReading(sections, clock, (ids) => {
    mark(
      sections.filter(({ id }) => ids.includes(id) && !unmarkedIds.has(id)),
      true,
    );
  });
}
