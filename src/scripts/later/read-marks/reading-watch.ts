/** Tells a reading clock which sections are in view and whether the page is visible. */
import type { ReadingClock, ReadingEvent } from '../../../lib/state/later/reading/index.ts';
import type { GuideSection } from './guide-sections.ts';

/** Visible shares at which the observer reports an element. Several, because a table may be taller than the screen. */
const SHARES_IN_VIEW = [0, 0.25, 0.5, 0.75, 0.98];
/** From this visible share on an element counts as wholly visible, because browsers round. */
const WHOLE = 0.98;

/** @param onRead called with the ids of the sections that have just been read */
export function watchReading(
  sections: readonly GuideSection[],
  clock: ReadingClock,
  onRead: (ids: readonly string[]) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (event: ReadingEvent): void => {
    const read = clock.note(event, performance.now());
    if (read.length > 0) onRead(read);
    // The timer runs only while it can end in a mark: the page is visible, and the end of a section in view has been.
    clearTimeout(timer);
    const nextMs = clock.nextMs();
    if (nextMs !== null) timer = setTimeout(note, Math.ceil(nextMs), { kind: 'time' });
  };
  const notePage = (): void => {
    note({ kind: 'page', isVisible: document.visibilityState === 'visible' });
  };

  const sectionOf = new Map(
    sections.flatMap((section) => section.parts.map((part) => [part, section] as const)),
  );
  const partsInView = new Map(sections.map(({ id }) => [id, new Set<Element>()]));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const section = sectionOf.get(entry.target);
        if (section === undefined) continue;
        const { id, parts } = section;
        const inView = partsInView.get(id);
        if (entry.isIntersecting) inView?.add(entry.target);
        else inView?.delete(entry.target);
        note({ kind: 'section', id, isInView: inView !== undefined && inView.size > 0 });
        if (entry.target === parts.at(-1)) note({ kind: 'end', id, isInView: isEndInView(entry) });
      }
    },
    { threshold: SHARES_IN_VIEW },
  );
  for (const part of sectionOf.keys()) observer.observe(part);
  document.addEventListener('visibilitychange', notePage);
  notePage();
}

function isEndInView(entry: IntersectionObserverEntry): boolean {
  const { isIntersecting, intersectionRatio, intersectionRect, boundingClientRect } = entry;
  if (!isIntersecting) return false;
  return intersectionRatio >= WHOLE || intersectionRect.bottom >= boundingClientRect.bottom - 1;
}
