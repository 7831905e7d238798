/** Writes the due count beside "Review" on every page. It comes from the stored summary; without one it stays empty. */
import { DUE_CHANGED } from '../../lib/events/index.ts';
import { followStored, readDueNow } from '../../lib/storage/values/index.ts';

const REFRESH_MS = 30_000;

function showDueCount(): void {
  const due = readDueNow(import.meta.env.BASE_URL, Date.now())?.due ?? 0;
  // Only installed sites have a badge, and only on some systems.
  if ('setAppBadge' in navigator) navigator.setAppBadge(due).catch(() => undefined);
  for (const element of document.querySelectorAll('[data-due-count]')) {
    const text = due === 0 ? '' : due > 999 ? '999+' : String(due);
    if (element.textContent !== text) element.textContent = text;
    const link = element.closest('a');
    if (text === '') link?.removeAttribute('aria-label');
    else link?.setAttribute('aria-label', `Review, ${text} due`);
  }
}

showDueCount();
followStored(showDueCount);
document.addEventListener(DUE_CHANGED, showDueCount);
setInterval(() => {
  if (document.visibilityState === 'visible') showDueCount();
}, REFRESH_MS);
