/** Replaces the home page's first-visit text by today's counts while this browser holds progress. */
import { formatDue, reviewMinutes } from '../../lib/format/index.ts';
import { sectionAddress } from '../../lib/links/index.ts';
import { followStored, readDueNow, readReadingPlace } from '../../lib/storage/values/index.ts';

const BASE = import.meta.env.BASE_URL;
/** How often an open page looks at the clock: learning steps end, and so do days. */
const REFRESH_MS = 30_000;

const today = document.querySelector<HTMLElement>('[data-today]');
const firstVisit = today?.textContent ?? '';
const reviewLink = document.querySelector('[data-review-now]');
const readLink = document.querySelector<HTMLAnchorElement>('a[data-continue]');
const firstGuide = { href: readLink?.href ?? '', text: readLink?.textContent ?? '' };

function showToday(): void {
  if (today === null) return;
  const due = readDueNow(BASE, Date.now());
  const count = due === null ? 0 : due.due + due.fresh;
  // With nothing to review, reading is the next step.
  const isReadingNext = due !== null && count === 0;
  today.toggleAttribute('data-figures', count > 0);
  reviewLink?.toggleAttribute('data-primary', !isReadingNext);
  readLink?.toggleAttribute('data-primary', isReadingNext);
  const text =
    due === null
      ? firstVisit
      : count > 0
        ? `${due.due} due · ${due.fresh} new · about ${reviewMinutes(count)} min`
        : `Nothing due now.${nextCard(due)}`;
  if (today.textContent !== text) today.textContent = text;
}

function nextCard({ nextDueMs, nextDueDay, today }: NonNullable<ReturnType<typeof readDueNow>>) {
  if (nextDueMs === null || nextDueDay === null) return '';
  return ` The next card comes ${formatDue({ atMs: nextDueMs, studyDay: nextDueDay }, today)}.`;
}

function showPlace(): void {
  if (readLink === null) return;
  const place = readReadingPlace(BASE);
  const section = place?.sectionTitle == null ? '' : `, ${place.sectionTitle}`;
  readLink.href =
    place === null ? firstGuide.href : sectionAddress(BASE, place.path, place.sectionId);
  const text = place === null ? firstGuide.text : `Continue: ${place.pageTitle}${section}`;
  if (readLink.textContent !== text) readLink.textContent = text;
}

function show(): void {
  showToday();
  showPlace();
}

show();
followStored(show);
setInterval(() => {
  if (document.visibilityState === 'visible') showToday();
}, REFRESH_MS);
