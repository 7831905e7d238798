/** Marks the section in which the reader is, in each list of contents of the page. */
import { chordOf } from '../../../lib/keys/index.ts';
import { isPlainClick } from '../../../lib/events/index.ts';
import { freeRoom } from './free-room.ts';
import { landedOn } from './landing.ts';
import { isAtEnd, topOf } from './place.ts';

/** A heading this far below the place of a landing is the present one, so that scrolling marks it as it gets there. */
const AHEAD_PX = 8;

interface Section {
  readonly heading: Element;
  readonly link: HTMLAnchorElement;
}

/** Returns what to call after a landing. */
export function followContents(contents: Element): () => void {
  const sections = [...contents.querySelectorAll('a')].flatMap((link): Section[] => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading === null ? [] : [{ heading, link }];
  });
  const present = contents.querySelector('.display-current');
  let marked: HTMLAnchorElement | null = null;
  let frame = 0;

  const mark = (): void => {
    frame = 0;
    const link = currentSection(sections)?.link ?? null;
    if (link === marked) return;
    marked?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    marked = link;
    if (present !== null) present.textContent = link?.textContent.trim() ?? '';
  };
  const markSoon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(mark);
  };

  addEventListener('scroll', markSoon, { passive: true });
  new ResizeObserver(markSoon).observe(document.body);
  mark();
  return mark;
}

function currentSection(sections: readonly Section[]): Section | undefined {
  const landed = landedOn();
  if (landed !== null) {
    return sections.findLast(({ heading }) => heading === landed || isBefore(heading, landed));
  }
  // The last sections of a page may be too short to reach the top of the window.
  const line = scrollY > 0 && isAtEnd() ? innerHeight : freeRoom().top + AHEAD_PX;
  return sections.findLast(({ heading }) => topOf(heading) <= line) ?? sections[0];
}

function isBefore(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Closes the contents of a narrow window when a link in it is followed, and on a click beside it or on Escape. */
export function closeContents(details: HTMLDetailsElement): void {
  addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !details.contains(target)) details.open = false;
    else if (target.closest('a') !== null && isPlainClick(event)) details.open = false;
  });
  addEventListener('keydown', (event) => {
    if (chordOf(event) !== 'Escape' || !details.open) return;
    const hadFocus = details.contains(document.activeElement);
    details.open = false;
    if (hadFocus) details.querySelector('summary')?.focus();
  });
}
