/**
 * The definition of a term beside its link: on hover, on focus by keyboard, at the first tap. It stays while the pointer
 * is on it and goes at Escape (WCAG 1.4.13). Without this file the link leads to the glossary, as it does in any case.
 */
import { glossaryDataAddress } from '../../../lib/links/index.ts';
import { placeBeside } from './beside.ts';
import { parseDefinitions, type Definition } from './term-definitions.ts';

const SHOW_AFTER_MS = 180;
/** Long enough to go from the term to its note. */
const HIDE_AFTER_MS = 260;
const NOTE_ID = 'term-note';

export function explainTerms(content: Element): void {
  if (content.querySelector('a.term') === null) return;
  const note = createNote();
  let shown: HTMLAnchorElement | null = null;
  let wanted: HTMLAnchorElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let definitions: Promise<ReadonlyMap<string, Definition>> | null = null;

  const hide = (): void => {
    clearTimeout(timer);
    wanted = null;
    shown?.removeAttribute('aria-describedby');
    shown = null;
    note.element.hidden = true;
  };
  const show = async (link: HTMLAnchorElement, isTap = false): Promise<void> => {
    clearTimeout(timer);
    wanted = link;
    definitions ??= loadDefinitions();
    const definition = await definitions.then(
      (all) => all.get(link.hash.slice('#term-'.length)),
      () => undefined,
    );
    if (definition === undefined) {
      // What cannot be loaded now is tried again at the next term; a tap goes where the link leads.
      definitions = null;
      if (isTap) location.assign(link.href);
      return;
    }
    if (wanted !== link) return;
    hide();
    wanted = link;
    shown = link;
    note.fill(definition, isTap);
    note.element.hidden = false;
    placeBeside(note.element, link, content);
    link.setAttribute('aria-describedby', NOTE_ID);
  };
  const later = (action: () => void, ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(action, ms);
  };
  const hideLater = (): void => {
    later(() => {
      if (shown === null || document.activeElement !== shown) hide();
    }, HIDE_AFTER_MS);
  };

  content.addEventListener('pointerover', (event) => {
    const link = termOf(event.target);
    if (link === null || !(event instanceof PointerEvent) || event.pointerType === 'touch') return;
    if (link === shown) clearTimeout(timer);
    else later(() => void show(link), SHOW_AFTER_MS);
  });
  content.addEventListener('pointerout', (event) => {
    if (termOf(event.target) !== null) hideLater();
  });
  note.element.addEventListener('pointerenter', () => {
    clearTimeout(timer);
  });
  note.element.addEventListener('pointerleave', hideLater);
  content.addEventListener('focusin', (event) => {
    const link = termOf(event.target);
    if (link?.matches(':focus-visible') === true) void show(link);
  });
  content.addEventListener('focusout', (event) => {
    if (event.target === shown || event.target === wanted) hide();
  });
  content.addEventListener('click', (event) => {
    const link = termOf(event.target);
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
    if (link === null || !isTap || link === shown) return;
    event.preventDefault();
    void show(link, true);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (shown === null || termOf(target) === shown) return;
    if (!(target instanceof Node && note.element.contains(target))) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });

  // This file may come later than the focus or the pointer that brought it.
  const present = content.querySelector<HTMLAnchorElement>('a.term:is(:focus-visible, :hover)');
  if (present !== null) void show(present);
}

function termOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;
}

function createNote() {
  const element = document.createElement('div');
  element.id = NOTE_ID;
  element.className = 'term-note print:hidden';
  element.setAttribute('role', 'tooltip');
  element.hidden = true;
  const name = document.createElement('strong');
  const words = document.createElement('span');
  const more = document.createElement('span');
  more.className = 'dr-quiet';
  more.textContent = 'Tap again to open the glossary.';
  element.append(name, ' ', words, more);
  document.querySelector('main')?.append(element);
  const fill = (definition: Definition, isTap: boolean): void => {
    name.textContent = definition.name;
    words.textContent = definition.definition;
    more.hidden = !isTap;
  };
  return { element, fill };
}

async function loadDefinitions(): Promise<ReadonlyMap<string, Definition>> {
  const response = await fetch(glossaryDataAddress(import.meta.env.BASE_URL));
  if (!response.ok) throw new Error(`glossary.json: expected 200, found ${response.status}`);
  return parseDefinitions(await response.json());
}
