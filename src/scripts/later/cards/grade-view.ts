/** The line under an answer in a guide: grade buttons, or the outcome. */
import { formatInterval } from '../../../lib/format/index.ts';
import { createRegion, tell } from '../../../lib/live/live-region.ts';
import type { Gradability, GradeChoice } from '../../../lib/state/later/guide/index.ts';
import type { OpenFailure } from '../../../lib/state/page/index.ts';

type Fault = OpenFailure['reason'];

/** The content of the line: the gradability of the card, or why it is unknown. */
export type Shown = Gradability | { readonly kind: 'fault'; readonly reason: Fault };

export interface GradeView {
  /** @param focusRating the button to focus if the focused element goes away */
  readonly show: (shown: Shown, focusRating?: number) => void;
}

export interface GradeViewActions {
  readonly onGrade: (choice: GradeChoice) => void;
  readonly onUndo: () => void;
  readonly onSuspend: () => void;
}

type Reason = Fault | Extract<Gradability, { kind: 'unavailable' }>['reason'];

const OLD_PAGE =
  'this page and the cards are of different versions. Reload the page to grade here.';
const WHY_NOT_GRADED: Readonly<Record<Reason, string>> = {
  unreachable:
    'the cards could not be loaded. Your progress is untouched. Show the answer again to try once more.',
  'part-unreachable':
    'what schedules it could not be loaded. Your progress is untouched. Reload the page to try once more.',
  unusable: OLD_PAGE,
  'unknown-card': OLD_PAGE,
  blocked:
    'this browser does not let the site store anything. Allow site data for this address to keep grades.',
  'too-new':
    'your progress was written by a newer version of this site. It is left as it is. Reload to get that version.',
};
const WHY_HELD_BACK: Readonly<
  Record<Extract<Gradability, { kind: 'held-back' }>['reason'], string>
> = {
  suspended: 'The card is suspended.',
  buried: 'The card is put off until another day.',
  sibling: 'A card of its group was graded today, so this one waits for another day.',
  break: 'Your planned break holds it back.',
};
const KEPT_HERE = ' Your progress is kept in this browser only, on this device.';
const NOT_STORED =
  ' The storage of this browser is full, so this grade ends with the page unless you free some space for the site.';

/** Adds the line to a card. The empty line has its full height, so that nothing moves when it is filled. */
export function createGradeView(details: HTMLDetailsElement, actions: GradeViewActions): GradeView {
  const line = document.createElement('div');
  line.className = 'card-grades not-content print:hidden';
  const status = createRegion('status');
  status.className = '';
  // Takes the focus when the pressed button goes away.
  status.tabIndex = -1;
  const controls = document.createElement('div');
  line.append(status, controls);
  details.append(line);
  /** What the line says. Told again after the answer was closed, but not when a new day changes the buttons alone. */
  let told = '';
  details.addEventListener('toggle', () => {
    if (!details.open) told = '';
  });

  return {
    show: (shown, focusRating) => {
      const focused = line.contains(document.activeElement) ? document.activeElement : null;
      const rating = focusRating ?? ratingOf(focused);
      const text = sentence(shown);
      if (text !== told) tell(status, text);
      told = text;
      controls.replaceChildren(...buttons(shown, actions));
      markSuggested(controls, details.dataset['suggested']);
      controls.className = shown.kind === 'gradable' ? 'card-choices' : '';
      if (shown.kind === 'gradable') {
        controls.setAttribute('role', 'group');
        controls.setAttribute('aria-label', 'Grades');
      } else {
        controls.removeAttribute('role');
        controls.removeAttribute('aria-label');
      }
      if (focused === null) return;
      const same = controls.querySelector<HTMLElement>(`[data-rating="${rating ?? ''}"]`);
      (same ?? status).focus({ preventScroll: true });
    },
  };
}

/** Highlights the grade that the reader's own try suggests; with two buttons, the one that stands for it. */
function markSuggested(controls: HTMLElement, suggested: string | undefined): void {
  if (suggested === undefined) return;
  const button =
    controls.querySelector(`[data-rating="${suggested}"]`) ??
    controls.querySelector(`[data-rating="${suggested === '1' ? 1 : 3}"]`);
  if (!(button instanceof HTMLElement)) return;
  button.dataset['suggested'] = 'true';
  button.append(' ', createSpan('grade-meaning', 'suggested'));
}

function ratingOf(element: Element | null): string | undefined {
  return element instanceof HTMLElement ? element.dataset['rating'] : undefined;
}

function sentence(shown: Shown): string {
  switch (shown.kind) {
    case 'gradable':
      return '';
    case 'graded': {
      const { name, outcome } = shown.choice;
      const result = `${name}. Next in ${formatInterval(outcome)}.${leechMessage(shown.leechLapses)}`;
      if (!shown.isStored) return result + NOT_STORED;
      return shown.isFirstEver ? result + KEPT_HERE : result;
    }
    case 'practiced':
      return `Practiced. Next due in ${formatInterval(shown.timeLeft)}.`;
    case 'held-back':
      return `Practiced. ${WHY_HELD_BACK[shown.reason]}`;
    case 'unavailable':
    case 'fault':
      return `Not graded: ${WHY_NOT_GRADED[shown.reason]}`;
  }
}

/** The advice for a leech (rule Q7), whose section is on this page. */
function leechMessage(lapses: number | null): string {
  return lapses === null
    ? ''
    : ` You have forgotten this card ${lapses} times. Repeating it more seldom helps; rereading its section does.`;
}

function buttons(shown: Shown, { onGrade, onUndo, onSuspend }: GradeViewActions): HTMLElement[] {
  if (shown.kind === 'gradable') {
    return shown.choices.map((choice) => {
      const button = createButton('grade', () => {
        onGrade(choice);
      });
      button.dataset['rating'] = String(choice.rating);
      button.append(
        createSpan('grade-name', choice.name),
        ' ',
        createSpan('grade-interval', formatInterval(choice.outcome)),
      );
      return button;
    });
  }
  if (shown.kind !== 'graded') return [];
  return [
    ...(shown.canUndo ? [createFollowUp('Undo', onUndo)] : []),
    ...(shown.leechLapses !== null ? [createFollowUp('Suspend the card', onSuspend)] : []),
  ];
}

function createFollowUp(label: string, onPress: () => void): HTMLButtonElement {
  const button = createButton('card-undo', onPress);
  button.textContent = label;
  return button;
}

function createButton(className: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.addEventListener('click', onClick);
  return button;
}

function createSpan(className: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = className;
  span.textContent = text;
  return span;
}
