/** Opens the search. Its interface loads when the reader is about to use it. */
import { tell } from '../../lib/live/live-region.ts';

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

if (openButton !== null) {
  openButton.addEventListener('click', open);
  // When the pointer or the focus reaches the button. If it fails, the search says so when it opens.
  for (const type of ['pointerenter', 'focus']) {
    openButton.addEventListener(type, () => void load().catch(() => undefined), { once: true });
  }
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element &&
      event.target.closest('input, textarea, select, dialog, [contenteditable]') !== null;
    const isShortcut =
      (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping;
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    if (dialog?.open === true) dialog.close();
    else open();
  });
}
