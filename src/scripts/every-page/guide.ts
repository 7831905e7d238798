/**
 * What a page of text needs before its reader does anything: the way back to a review. The rest is
 * `later/reading.ts`. Loads no framework and no scheduler.
 */
import { readReturnAddress, writeReturnAddress } from '../../lib/storage/values/index.ts';

const BASE = import.meta.env.BASE_URL;
const READING_AFTER_MS = 10_000;

function showWayBack(): void {
  const address = readReturnAddress(BASE);
  const bar = document.getElementById('back-to-review');
  const link = bar?.querySelector('a');
  if (address === null || !bar || !link) return;
  link.href = address;
  bar.hidden = false;
  link.addEventListener('click', () => {
    writeReturnAddress(BASE, null);
  });
}

/** What only a reader needs comes with the first sign of one, or once the page has been on the screen for a while. */
function loadReading(): void {
  const load = (): void => {
    // What cannot be loaded now is tried again at the next sign; the text is there.
    import('../later/reading.ts').catch(() => undefined);
  };
  for (const type of ['scroll', 'pointermove', 'pointerdown', 'keydown']) {
    addEventListener(type, load, { once: true, passive: true });
  }
  // A list is asked for in part.
  if (location.search !== '') load();
  // A page in the background gets no frame until it is looked at.
  requestAnimationFrame(() => setTimeout(load, READING_AFTER_MS));
}

showWayBack();
if (document.querySelector('.card, .sl-anchor-link') !== null) loadReading();
