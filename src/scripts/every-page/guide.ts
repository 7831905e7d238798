/**
 * The part of a page of text that cannot wait for the reader: the way back to a review. The rest, `later/reading.ts`,
 * loads at the first sign of the reader.
 */
import { isPlainClick } from '../../lib/events/index.ts';
import { withBase } from '../../lib/links/index.ts';
import {
  followStored,
  readReturnAddress,
  writeReturnAddress,
} from '../../lib/storage/values/index.ts';

const BASE = import.meta.env.BASE_URL;
const READING_AFTER_MS = 10_000;

const bar = document.getElementById('back-to-review');
const wayBack = bar?.querySelector('a');

function showWayBack(): void {
  if (!bar || !wayBack) return;
  const address = readReturnAddress(BASE);
  bar.hidden = address === null;
  if (address !== null) wayBack.href = address;
}

/** Loads the rest at the first sign of the reader, or once the page has been on the screen for a while. */
function loadReading(): void {
  const load = (): void => {
    // Without this part the text can be read. A browser that remembers the failure loads it with the next page.
    import('../later/reading.ts').catch(() => undefined);
  };
  for (const type of ['scroll', 'pointermove', 'pointerdown', 'keydown']) {
    addEventListener(type, load, { once: true, passive: true });
  }
  // The address has filters for the list of the page.
  if (location.search !== '') load();
  // A page in the background gets no frame until the reader looks at it.
  requestAnimationFrame(() => setTimeout(load, READING_AFTER_MS));
}

wayBack?.addEventListener('click', (event) => {
  if (isPlainClick(event)) writeReturnAddress(BASE, null);
});
addEventListener('pageshow', ({ persisted }) => {
  // A review that the reader goes back to by the browser's own button needs no other way back.
  if (persisted && location.pathname === withBase(BASE, '/review/')) writeReturnAddress(BASE, null);
});
followStored(showWayBack);
showWayBack();
if (document.querySelector('.card, .sl-anchor-link') !== null) loadReading();
