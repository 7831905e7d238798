/**
 * The guide's menu on a phone, for browsers without popovers (Safari 16, Chrome 113, Firefox 124 and older). There the
 * menu would cover the page for good; `base.css` hides it, and this file opens and closes it.
 */
import { isPlainClick } from '../../lib/events/index.ts';
import { chordOf } from '../../lib/keys/index.ts';

const button = document.querySelector<HTMLButtonElement>('.sl-menu-button');
const menu = document.querySelector<HTMLElement>('.sidebar-pane');
const rest = document.querySelectorAll('.main-frame, .sl-skip-link');

function show(isOpen: boolean): void {
  button?.setAttribute('aria-expanded', String(isOpen));
  menu?.toggleAttribute('data-open', isOpen);
  for (const part of rest) part.toggleAttribute('inert', isOpen);
}

const isOpen = (): boolean => menu?.hasAttribute('data-open') === true;

button?.addEventListener('click', () => {
  show(!isOpen());
});
document.addEventListener('keydown', (event) => {
  if (chordOf(event) !== 'Escape' || !isOpen()) return;
  show(false);
  button?.focus();
});
menu?.addEventListener('click', (event) => {
  const { target } = event;
  // A link to a place of the same page.
  const isLink = target instanceof Element && target.closest('a') !== null;
  if (isLink && isPlainClick(event)) show(false);
});
matchMedia('(min-width: 50em)').addEventListener('change', () => {
  show(false);
});
show(false);
