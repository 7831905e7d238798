/**
 * Grades for the cards of a guide. The first shown answer of a page loads the reader's progress and the scheduler. Without
 * them the self-check still works.
 */
import { SECTION_MARKED } from '../../../lib/events/index.ts';
import type {
  GradeChoice,
  OpenGuideGrades,
  OpenGuideGradesResult,
} from '../../../lib/state/later/guide/index.ts';
import { openExercise } from './exercises.ts';
import { createGradeView, type GradeView, type Shown } from './grade-view.ts';

interface Place {
  readonly cardId: string;
  readonly view: GradeView;
  revealedAtMs: number;
  shown: Shown | null;
}

const BASE = import.meta.env.BASE_URL;
const ELEMENT_PREFIX = 'card-';

const places = new Map<HTMLDetailsElement, Place>();
let opening: Promise<OpenGuideGradesResult> | null = null;
let open: OpenGuideGrades | null = null;

/** Follows the answers of the page, including those shown before this script was loaded. */
export function followCards(): void {
  document.addEventListener(
    'toggle',
    ({ target }) => {
      if (target instanceof HTMLDetailsElement) onToggle(target);
    },
    { capture: true },
  );
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.card details[open]')) {
    onToggle(details);
  }
  document.addEventListener(SECTION_MARKED, () => open?.catchUp());
}

function onToggle(details: HTMLDetailsElement): void {
  const card = details.closest('.card');
  if (card === null || !details.open || details.dataset['printed'] !== undefined) return;
  const cardId = card.id.slice(ELEMENT_PREFIX.length);
  if (details.matches('.card-reveal')) void reveal(details, cardId);
  else openExercise(BASE, details, cardId);
}

async function reveal(details: HTMLDetailsElement, cardId: string): Promise<void> {
  const place = places.get(details) ?? createPlace(details, cardId);
  place.revealedAtMs = performance.now();
  opening ??= openGrades();
  const result = await opening;
  if (!details.open) return;
  show(
    place,
    result.ok ? result.value.grades.reveal(cardId) : { kind: 'fault', reason: result.reason },
  );
}

/** Never throws. After a failure the next answer tries again. */
async function openGrades(): Promise<OpenGuideGradesResult> {
  let result: OpenGuideGradesResult;
  try {
    const { openGuideGrades } = await import('../../../lib/state/later/guide/index.ts');
    result = await openGuideGrades(BASE, showChanged, startOver);
  } catch (error) {
    result = { ok: false, reason: 'part-unreachable', detail: String(error) };
  }
  if (result.ok) open = result.value;
  else opening = null;
  return result;
}

function createPlace(details: HTMLDetailsElement, cardId: string): Place {
  const place: Place = {
    cardId,
    revealedAtMs: 0,
    shown: null,
    view: createGradeView(details, {
      onGrade: (choice) => {
        grade(place, choice);
      },
      onUndo: () => {
        undo(place);
      },
      onSuspend: () => {
        open?.grades.suspend(place.cardId);
        showGradability(place);
      },
    }),
  };
  places.set(details, place);
  return place;
}

function show(place: Place, shown: Shown, focusRating?: number): void {
  place.shown = shown;
  place.view.show(shown, focusRating);
}

function grade(place: Place, { rating }: GradeChoice): void {
  if (open === null || place.shown?.kind !== 'gradable') return;
  const sinceRevealMs = performance.now() - place.revealedAtMs;
  if (open.grades.grade(place.cardId, place.shown, rating, sinceRevealMs) === 'too-soon') return;
  void endTypedText(place.cardId);
  showGradability(place);
}

/** What was typed into the exercise of a card is gone once the card is graded. */
async function endTypedText(cardId: string): Promise<void> {
  try {
    const { openKeptText } = await import('../../../lib/state/later/typed/index.ts');
    openKeptText(BASE, `guide/${cardId}`).end();
  } catch {
    // The part could not be loaded, and what would have kept a text is in the same part.
  }
}

function showGradability(place: Place): void {
  if (open === null) return;
  show(place, open.grades.gradabilityOf(place.cardId));
  showChanged();
}

function undo(place: Place): void {
  const rating = open?.grades.undo(place.cardId) ?? null;
  if (open === null || rating === null) return;
  show(place, open.grades.gradabilityOf(place.cardId), rating);
  showChanged();
}

/**
 * Updates the lines of shown cards after a new day, a grade elsewhere, or a newer grade than the one that can be undone.
 * Minutes that pass change nothing, because each change is read out.
 */
function showChanged(): void {
  for (const [details, place] of places) {
    const { shown } = place;
    if (open === null || !details.open || shown === null || shown.kind === 'fault') continue;
    const gradability = open.grades.gradabilityOf(place.cardId);
    if (essence(gradability) !== essence(shown)) show(place, gradability);
  }
}

function essence(shown: Shown): string {
  return JSON.stringify(
    shown.kind === 'practiced' ? [shown.kind, shown.timeLeft.intervalDays] : shown,
  );
}

/** Reads every shown card again, after all progress was deleted. */
function startOver(): void {
  open?.close();
  open = null;
  opening = null;
  for (const [details, place] of places) if (details.open) void reveal(details, place.cardId);
}
