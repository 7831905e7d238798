/** Stores the last heading that the reader scrolled past, where the home page continues. */
import { withoutBase } from '../../lib/links/index.ts';
import { writeReadingPlace } from '../../lib/storage/values/index.ts';

const BASE = import.meta.env.BASE_URL;
/** How long nothing scrolls before a scroll counts as ended. */
const SCROLL_ENDED_MS = 150;

export function rememberPlace(): void {
  const pageTitle = document.querySelector('h1')?.textContent.trim();
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')];
  if (pageTitle === undefined || headings.length === 0) return;
  const save = (): void => {
    const line = innerHeight / 3;
    const heading = headings.findLast((element) => element.getBoundingClientRect().top < line);
    writeReadingPlace(BASE, {
      path: withoutBase(BASE, location.pathname),
      sectionId: heading?.id ?? null,
      pageTitle,
      sectionTitle: heading?.textContent.trim() ?? null,
    });
  };
  // The first scroll may have loaded this script, and its end is missed then.
  if (scrollY > 0) save();
  // Safari has no `scrollend` before version 26.2, and Chrome none before 114.
  if ('onscrollend' in window) addEventListener('scrollend', save);
  else {
    let timer: ReturnType<typeof setTimeout> | undefined;
    addEventListener('scroll', () => {
      clearTimeout(timer);
      timer = setTimeout(save, SCROLL_ENDED_MS);
    });
  }
  addEventListener('pagehide', save);
}
