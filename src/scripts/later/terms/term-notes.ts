/**
 * The definition of a term beside its link: on hover, on focus by keyboard, at the first tap. The note stays while the
 * pointer is on it, and Escape closes it (WCAG 1.4.13). Without this file the link still leads to the glossary.
 */
import { isPlainClick } from '../../../lib/events/index.ts';
import { chordOf } from '../../../lib/keys/index.ts';
import { glossaryDataAddress } from '../../../lib/links/index.ts';
import { placeBeside } from './beside.ts';
import { parseDefinitions, type Definition } from './term-definitions.ts';

const SHOW_AFTER_MS = 180;
/** Long enough to move the pointer from the term to its note. */
const HIDE_AFTER_MS = 260;
/** From the press of a finger to its click at the most; a longer one is a long press, which the browser takes. */
const TAP_MS = 1_500;
const NOTE_ID = 'term-note';

export function explainTerms(content: Element): void {
  if (content.querySelector('a.term') === null) return;
  const note = createTermNote(content);

  content.addEventListener('pointerover', (event) => {
    const link = termOf(event.target);
    if (link === null || !(event instanceof PointerEvent) || event.pointerType === 'touch') return;
    if (note.isShownAt(link)) note.keep();
    else note.showSoon(link);
  });
  content.addEventListener('pointerout', (event) => {
    if (termOf(event.target) !== null) note.hideSoon();
  });
  note.element.addEventListener('pointerenter', note.keep);
  note.element.addEventListener('pointerleave', note.hideSoon);
  content.addEventListener('focusin', (event) => {
    const link = termOf(event.target);
    if (link?.matches(':focus-visible') === true) void note.show(link);
  });
  content.addEventListener('focusout', (event) => {
    if (note.isWantedAt(event.target)) note.hide();
  });
  // Before iOS 18.2 a click does not tell what made it, and in 18.2 it said "mouse" of a finger. A click without a
  // pointer, of a keyboard or a screen reader, has no press right before it.
  let press: { readonly type: string; readonly atMs: number } | null = null;
  document.addEventListener(
    'pointerdown',
    ({ pointerType, timeStamp }) => {
      press = { type: pointerType, atMs: timeStamp };
    },
    { capture: true, passive: true },
  );
  content.addEventListener('click', (event) => {
    const link = termOf(event.target);
    if (link === null || !(event instanceof MouseEvent) || !isPlainClick(event)) return;
    const isPressed = press?.type === 'touch' && event.timeStamp - press.atMs < TAP_MS;
    if (event.detail === 0 || !isPressed || note.isShownAt(link)) return;
    event.preventDefault();
    void note.show(link, true);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (note.isShownAt(termOf(target))) return;
    if (!(target instanceof Node && note.element.contains(target))) note.hideIfShown();
  });
  document.addEventListener('keydown', (event) => {
    if (chordOf(event) === 'Escape') note.hide();
  });

  // This file may load after the focus or the pointer that asked for it.
  const present = content.querySelector<HTMLAnchorElement>('a.term:is(:focus-visible, :hover)');
  if (present !== null) void note.show(present);
}

/** The one note of the page. It is shown at one term at a time, or at none. */
function createTermNote(content: Element) {
  const { element, fill } = createNoteElement();
  let shown: HTMLAnchorElement | null = null;
  /** The term whose note is shown or still loads. */
  let wanted: HTMLAnchorElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let definitions: Promise<ReadonlyMap<string, Definition>> | null = null;

  /** Stops a note that is about to come or to go. */
  const keep = (): void => {
    clearTimeout(timer);
  };
  const later = (action: () => void, ms: number): void => {
    keep();
    timer = setTimeout(action, ms);
  };
  const hide = (): void => {
    keep();
    wanted = null;
    shown?.removeAttribute('aria-describedby');
    shown = null;
    element.hidden = true;
  };
  const show = async (link: HTMLAnchorElement, isTap = false): Promise<void> => {
    keep();
    wanted = link;
    const load = (definitions ??= loadDefinitions());
    const definition = await load.then(
      (all) => all.get(link.hash.slice('#term-'.length)),
      () => undefined,
    );
    if (definition === undefined) {
      // The next term loads the definitions again, unless another has begun to. A tap follows the link instead, if the
      // reader has not turned to something else in the meantime.
      if (definitions === load) definitions = null;
      if (isTap && wanted === link) location.assign(link.href);
      return;
    }
    if (wanted !== link) return;
    hide();
    wanted = link;
    shown = link;
    fill(definition, isTap);
    element.hidden = false;
    placeBeside(element, link, content);
    link.setAttribute('aria-describedby', NOTE_ID);
  };

  return {
    element,
    keep,
    hide,
    show,
    isShownAt: (link: HTMLAnchorElement | null): boolean => link !== null && link === shown,
    isWantedAt: (target: EventTarget | null): boolean =>
      target !== null && (target === shown || target === wanted),
    hideIfShown: (): void => {
      if (shown !== null) hide();
    },
    showSoon: (link: HTMLAnchorElement): void => {
      later(() => void show(link), SHOW_AFTER_MS);
    },
    /** A term that has the focus keeps its note. */
    hideSoon: (): void => {
      later(() => {
        if (shown === null || document.activeElement !== shown) hide();
      }, HIDE_AFTER_MS);
    },
  };
}

function termOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;
}

function createNoteElement() {
  const element = document.createElement('div');
  element.id = NOTE_ID;
  element.className = 'term-note print:hidden';
  element.setAttribute('role', 'tooltip');
  element.hidden = true;
  const name = document.createElement('strong');
  const text = document.createElement('span');
  const more = document.createElement('span');
  more.className = 'dr-quiet';
  more.textContent = 'Tap again to open the glossary.';
  element.append(name, ' ', text, more);
  document.querySelector('main')?.append(element);
  const fill = (definition: Definition, isTap: boolean): void => {
    name.textContent = definition.name;
    text.textContent = definition.definition;
    more.hidden = !isTap;
  };
  return { element, fill };
}

async function loadDefinitions(): Promise<ReadonlyMap<string, Definition>> {
  const response = await fetch(glossaryDataAddress(import.meta.env.BASE_URL));
  if (!response.ok) throw new Error(`glossary.json: expected 200, found ${response.status}`);
  return parseDefinitions(await response.json());
}
