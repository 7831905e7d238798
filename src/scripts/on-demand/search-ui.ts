/** Pagefind's interface in the search dialog. Arrow keys move through its results. */
import { chordOf } from '../../lib/keys/index.ts';
import searchStyles from '../../styles/base/search.css?url';
import { isPlainClick } from '../../lib/events/index.ts';
import { EXACT_TEXT } from '../../lib/text/exact-text.ts';
import { loadStyles } from '../later/load-styles.ts';

const BASE = import.meta.env.BASE_URL;

let ready: Promise<void> | null = null;

/** Fills the dialog, once a page, and focuses its field. Rejects if a part cannot be loaded. */
export async function showSearch(dialog: HTMLDialogElement): Promise<void> {
  ready ??= create(dialog);
  try {
    await ready;
  } catch (error) {
    ready = null;
    throw error;
  }
  dialog.querySelector('input')?.focus();
}

async function create(dialog: HTMLDialogElement): Promise<void> {
  const [{ PagefindUI }] = await Promise.all([
    import('@pagefind/default-ui'),
    loadStyles(searchStyles),
  ]);
  new PagefindUI({
    element: '#search-ui',
    baseUrl: BASE,
    bundlePath: `${BASE}pagefind/`,
    showImages: false,
    showSubResults: true,
    resetStyles: false,
  });
  const input = dialog.querySelector('input');
  // Pagefind names the field by its title alone (axe: label-title-only).
  const attributes = { ...EXACT_TEXT, enterkeyhint: 'search', 'aria-label': 'Search' };
  for (const [name, value] of Object.entries(attributes)) input?.setAttribute(name, value);
  dialog.querySelector('.search-wait')?.remove();
  dialog.addEventListener('keydown', moveByArrows);
  // A click beside the dialog closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  // A link to a place on this page closes it too, but not one that is opened elsewhere.
  dialog.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link !== null && isPlainClick(event)) dialog.close();
  });
}

function moveByArrows(event: KeyboardEvent): void {
  const chord = chordOf(event);
  if (chord !== 'ArrowDown' && chord !== 'ArrowUp') return;
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  const stops = [
    ...dialog.querySelectorAll<HTMLElement>('input[type="text"], .pagefind-ui__result-link'),
  ];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = stops[at + (chord === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
