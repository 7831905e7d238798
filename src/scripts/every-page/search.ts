/** Opens the search. Its interface loads when the reader is about to use it. */
import { tell } from '../../lib/live/live-region.ts';

import { chordOf } from '../../lib/keys/index.ts';
import { areSingleKeysOn } from '../../lib/storage/values/index.ts';

const BASE = import.meta.env.BASE_URL;
const openButton = document.querySelector<HTMLButtonElement>('[data-open-modal]');
const dialog = document.querySelector<HTMLDialogElement>('dialog.search');

const load = () => import('../on-demand/search-ui.ts');

function open(): void {
  if (dialog === null || dialog.open) return;
  dialog.showModal();
  const say = (text: string): void => {
    // It goes away when the search is loaded.
    const region = dialog.querySelector('.search-wait [role]');
    if (region !== null) tell(region, text);
  };
  say('Loading the search…');
  load().then(
    ({ showSearch }) => showSearch(dialog),
    () => {
      say('The search could not be loaded. Check your connection and reload the page.');
    },
  );
}

/** Whether a key belongs to a field, or to a dialog. */
function isBusy(target: EventTarget | null): boolean {
  const isTyping =
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null;
  return isTyping || document.querySelector('dialog[open]') !== null;
}

/** Names the keys of the search to screen readers. */
function nameKeys(): void {
  const keys = areSingleKeysOn(BASE) ? 'Control+K /' : 'Control+K';
  openButton?.setAttribute('aria-keyshortcuts', keys);
}

if (openButton !== null) {
  openButton.addEventListener('click', open);
  // When the pointer or the focus reaches the button. If it fails, the search says so when it opens.
  for (const type of ['pointerenter', 'focus']) {
    openButton.addEventListener(type, () => void load().catch(() => undefined), { once: true });
  }
  addEventListener('keydown', (event) => {
    const chord = chordOf(event);
    const isSlash = chord === '/' && areSingleKeysOn(BASE) && !isBusy(event.target);
    if (chord !== 'Ctrl+K' && !isSlash) return;
    event.preventDefault();
    if (dialog?.open === true) dialog.close();
    else open();
  });
  // Other tabs and pages can change the setting while this page stays open.
  for (const type of ['storage', 'pageshow']) addEventListener(type, nameKeys);
  nameKeys();
}
