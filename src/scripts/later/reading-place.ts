/** Stores the last heading that the reader scrolled past, where the home page continues. */
import { withoutBase } from '../../lib/links/index.ts';
import { writeReadingPlace } from '../../lib/storage/values/index.ts';

const BASE = import.meta.env.BASE_URL;

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
  addEventListener('scrollend', save);
  addEventListener('pagehide', save);
}
