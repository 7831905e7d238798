/** Stores the last heading that the reader scrolled past, where the home page continues. */
import { withoutBase } from '../../lib/links/index.ts';
import { writeReadingPlace } from '../../lib/storage/values/index.ts';
import { freeRoom } from '../pages/landing/free-room.ts';

const BASE = import.meta.env.BASE_URL;
/** Scrolling has ended when the page has stood still for this long. Safari before 26.2 has no `scrollend`. */
const STILL_MS = 150;
/** A heading right below the bars has been reached. */
const AHEAD_PX = 8;

export function rememberPlace(): void {
  const pageTitle = document.querySelector('h1')?.textContent.trim();
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')];
  if (pageTitle === undefined || headings.length === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    clearTimeout(timer);
    // In a low window the bars may cover more than its upper third.
    const line = Math.max(innerHeight / 3, freeRoom().top + AHEAD_PX);
    const heading = headings.findLast((element) => element.getBoundingClientRect().top < line);
    writeReadingPlace(BASE, {
      path: withoutBase(BASE, location.pathname),
      sectionId: heading?.id ?? null,
      pageTitle,
      sectionTitle: heading?.textContent.trim() ?? null,
    });
  };
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, STILL_MS);
  };
  // The first scroll may have loaded this script, and its end is missed then.
  if (scrollY > 0) save();
  addEventListener('scroll', saveSoon, { passive: true });
  addEventListener('pagehide', save);
}
