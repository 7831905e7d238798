/** Replaces the home page's first-visit text by today's counts once this browser holds progress. */
import { formatDue, reviewMinutes } from '../../lib/format/index.ts';
import { sectionAddress } from '../../lib/links/index.ts';
import { readDueNow, readReadingPlace } from '../../lib/storage/values/index.ts';

const BASE = import.meta.env.BASE_URL;

function showToday(): void {
  const today = document.querySelector<HTMLElement>('[data-today]');
  const due = readDueNow(BASE, Date.now());
  if (today === null || due === null) return;
  const count = due.due + due.fresh;
  if (count > 0) {
    today.textContent = `${due.due} due · ${due.fresh} new · about ${reviewMinutes(count)} min`;
    today.toggleAttribute('data-figures', true);
    return;
  }
  // With nothing to review, reading is the next step.
  document.querySelector('[data-review-now]')?.removeAttribute('data-primary');
  document.querySelector('[data-continue]')?.setAttribute('data-primary', '');
  const next =
    due.nextDueMs === null || due.nextDueDay === null
      ? ''
      : ` The next card comes ${formatDue({ atMs: due.nextDueMs, studyDay: due.nextDueDay }, due.today)}.`;
  today.textContent = `Nothing due now.${next}`;
}

function showPlace(): void {
  const link = document.querySelector<HTMLAnchorElement>('a[data-continue]');
  const place = readReadingPlace(BASE);
  if (link === null || place === null) return;
  link.href = sectionAddress(BASE, place.path, place.sectionId);
  const section = place.sectionTitle === null ? '' : `, ${place.sectionTitle}`;
  link.textContent = `Continue: ${place.pageTitle}${section}`;
}

showToday();
showPlace();
document.addEventListener('visibilitychange', showToday);
