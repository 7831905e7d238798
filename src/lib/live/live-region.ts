/**
 * What the page tells a screen reader. A live region is read out only if it stood in the page, empty, before its text
 * came, so regions are made here and in three components alone: `kit/LiveArea.tsx`, `kit/later/Live.tsx` and
 * `starlight/LiveRegion.astro`.
 */

/**
 * A region that has just been made is not watched yet, and a focus that moves in the same moment silences what is
 * being read. A tenth of a second later both are over.
 */
const FILLED_AFTER_MS = 100;
/** How long a message that another one replaces can still be read out. */
const KEPT_MS = 1_500;

/** An empty region for screen readers alone. An alert interrupts what is being read: for faults alone. */
export function createRegion(role: 'status' | 'alert'): HTMLElement {
  const region = document.createElement('p');
  region.className = 'sr-only';
  region.setAttribute('role', role);
  region.setAttribute('aria-atomic', 'false');
  return region;
}

/**
 * Tells a message. Each message is an element of its own, so the same text twice is read twice, and of two in quick
 * succession the first is read to its end: it goes out of sight at once and out of the region later.
 *
 * @param region holds nothing but messages, and has `aria-atomic="false"`, or else earlier messages are read again
 * @param text empty to take the last message away
 */
export function tell(region: Element, text: string): void {
  const former = [...region.children];
  for (const message of former) message.className = 'sr-only';
  setTimeout(() => {
    for (const message of former) message.remove();
  }, KEPT_MS);
  if (text === '') return;
  const message = document.createElement('span');
  region.append(message);
  setTimeout(() => {
    message.textContent = text;
  }, FILLED_AFTER_MS);
}

let pageRegion: HTMLElement | undefined;

/** Makes the region of the whole page. Called early, so that it stands long before there is anything to tell. */
export function preparePageRegion(): HTMLElement {
  if (pageRegion === undefined) {
    pageRegion = createRegion('status');
    document.body.prepend(pageRegion);
  }
  return pageRegion;
}

/** Tells a message that shows elsewhere on the page, or nowhere. Not while a modal dialog is open: it silences the page. */
export function tellPage(text: string): void {
  tell(preparePageRegion(), text);
}
