/**
 * One review session: which card is shown, what the buttons say, what a press does. Everything it shows is derived from
 * the log, so a reload or a killed tab loses nothing.
 */
import { atom } from 'nanostores';
import type { Card } from '../../cards/index.ts';
import { isInStudySet } from '../../links/index.ts';
import {
  becameLeech,
  isBreakDay,
  type Preview,
  type Rating,
  type ReviewEntry,
} from '../../srs/model/index.ts';
import type { Queue } from '../../srs/queue/index.ts';
import type { UndoStep } from '../../srs/later/replay/index.ts';
import { dueNow } from '../../storage/values/index.ts';
import type { BacklogPlan } from '../later/journal/index.ts';
import { queueOver } from '../progress/index.ts';
import { createReviewEntry, GRADE_PAUSE_MS } from './review-entry.ts';
import type {
  AcceptedGrade,
  Session,
  SessionFigures,
  SessionSource,
  SessionView,
  Undone,
} from './session-view.ts';

interface Shown {
  readonly card: Card;
  readonly sinceMs: number;
  readonly answer: { readonly preview: Preview | null; readonly studyDay: number } | null;
}

export function createSession(source: SessionSource): Session {
  const { progress, catalogue, clock, late, elapsedMs } = source;
  const cards = catalogue.cards.filter((card) =>
    isInStudySet(source.set, card.deckId, card.source),
  );
  const cardById = new Map(catalogue.cards.map((card) => [card.id as string, card]));
  const graded: Record<Rating, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  let gradedHere: readonly ReviewEntry[] = [];
  let acceptedAtMs = -Infinity;
  let accepted: AcceptedGrade | null = null;
  let isSchedulerMissing = false;
  /** A press that waits for the scheduler; the first one counts. */
  let pendingRating: Rating | null = null;

  let backlog: BacklogPlan | null = null;
  const followBacklog = (): void => {
    if (progress.isReady()) backlog = late().planBacklog(source, cards, source.set);
  };
  const queueNow = (over: readonly Card[] = cards): Queue =>
    queueOver(source, over, source.set, backlog?.share ?? null);

  let seenChanges = progress.$changes.get();
  let planDay = progress.today();
  followBacklog();
  let queue = queueNow();
  let shown: Shown | null = null;

  const show = (cardId: string | null): void => {
    const card = cardId === null ? undefined : cardById.get(cardId);
    shown = card === undefined ? null : { card, sinceMs: elapsedMs(), answer: null };
  };

  const view = (): SessionView => {
    const figures: SessionFigures = {
      left: queue.left,
      backlog: backlog && {
        due: queue.reviewDue,
        perDay: progress.settings().reviewsPerDay,
        daysToClear: backlog.daysToClear,
      },
      graded: { ...graded },
      canUndo: source.canUndo(),
      accepted,
      isSchedulerMissing,
    };
    if (shown === null) {
      const nextDueMs = progress.isReady()
        ? dueNow(late().dueSummary(source), clock.nowMs(), clock.utcOffsetMinutes).nextDueMs
        : null;
      const { newHeldBack, unreadHeldBack } = queue;
      const { plannedBreak } = progress.settings();
      const isBreak = isBreakDay(progress.today(), plannedBreak);
      return {
        status: 'done',
        ...figures,
        nextDueMs,
        newHeldBack,
        unreadHeldBack,
        breakUntilDay: isBreak && plannedBreak !== null ? plannedBreak[1] : null,
        setSize: cards.length,
      };
    }
    const { card, answer } = shown;
    const isFlagged = progress.registerOf('flagged', card.id) === true;
    return answer === null
      ? { status: 'prompt', ...figures, card, isFlagged }
      : { status: 'answer', ...figures, card, isFlagged, preview: answer.preview };
  };

  /** Whether the shown card may stay: it is still in the queue, whatever came in from elsewhere. */
  const isStillDue = (cardId: string): boolean => {
    const card = cardById.get(cardId);
    return card !== undefined && queueNow([card]).nextId === cardId;
  };

  const first = cards.find((card) => card.id === source.firstCardId);
  show(first !== undefined && isStillDue(first.id) ? first.id : queue.nextId);
  const $session = atom<SessionView>(view());
  const publish = (): void => {
    $session.set(view());
  };

  const previewNow = (card: Card) => {
    const studyDay = progress.today();
    const preview = progress.isReady() ? progress.preview(card.id, studyDay) : null;
    return { studyDay, preview };
  };

  /** Runs something at once if the scheduler is there, else as soon as it is; `null` if it cannot be loaded. */
  const onceReady = async <T>(run: () => T): Promise<T | null> => {
    if (progress.isReady()) return run();
    try {
      await progress.whenReady();
    } catch {
      isSchedulerMissing = true;
      pendingRating = null;
      publish();
      return null;
    }
    isSchedulerMissing = false;
    return run();
  };

  const refresh = (): void => {
    if (!progress.isReady() && progress.hasNews()) {
      void onceReady(refresh);
      return;
    }
    // The page may have taken in news already, as when it read its log: then `catchUp` finds none.
    const isChanged = progress.catchUp() || progress.$changes.get() !== seenChanges;
    seenChanges = progress.$changes.get();
    if (isChanged || planDay !== progress.today()) {
      planDay = progress.today();
      followBacklog();
    }
    queue = queueNow();
    if (shown === null) {
      show(queue.nextId);
    } else if (isChanged && !isStillDue(shown.card.id)) {
      // Graded in another tab meanwhile.
      show(queue.nextId);
    } else if (shown.answer !== null && (isChanged || shown.answer.studyDay !== progress.today())) {
      shown = { ...shown, answer: previewNow(shown.card) };
    }
    publish();
  };

  return {
    $session,
    showAnswer: () => {
      if (shown?.answer !== null) return;
      shown = { ...shown, answer: previewNow(shown.card) };
      publish();
      if (shown.answer?.preview === null) {
        void onceReady(showPreview);
      }
    },
    grade,
    bury: () => onShown((cardId) => late().actions.bury([cardId])),
    suspend: () => onShown((cardId) => late().actions.suspend([cardId], true)),
    flag: async () => {
      await onceReady(() => {
        if (shown === null) return;
        const { id } = shown.card;
        late().actions.flag([id], progress.registerOf('flagged', id) !== true);
        publish();
      });
    },
    suspendCard: async (cardId) => {
      await onceReady(() => {
        late().actions.suspend([cardId], true);
        refresh();
      });
    },
    undo: () => onceReady(undoNow),
    refresh,
    dueSummary: () => late().dueSummary(source),
  };

  /** Does something that takes the shown card out of the queue, and goes on to the next. */
  async function onShown(run: (cardId: string) => void): Promise<void> {
    await onceReady(() => {
      if (shown === null) return;
      run(shown.card.id);
      advance();
    });
  }

  function advance(): void {
    queue = queueNow();
    show(queue.nextId);
    publish();
  }

  /** Fills in the intervals of an answer that was shown before the scheduler was there. */
  function showPreview(): void {
    if (shown?.answer?.preview !== null) return;
    shown = { ...shown, answer: previewNow(shown.card) };
    publish();
    const rating = pendingRating;
    pendingRating = null;
    if (rating !== null) grade(rating);
  }

  function grade(rating: Rating): void {
    if (shown?.answer == null) return;
    if (shown.answer.preview === null) {
      pendingRating ??= rating;
      void onceReady(showPreview);
      return;
    }
    if (elapsedMs() - acceptedAtMs < GRADE_PAUSE_MS) return;
    if (shown.answer.studyDay !== progress.today()) {
      // The intervals on the buttons were yesterday's: show today's before taking a press (rule S2).
      refresh();
      return;
    }
    const entry = createReviewEntry(source, shown.card.id, rating, elapsedMs() - shown.sinceMs);
    const before = progress.memoryOf(entry.cardId);
    late().actions.record([entry], { action: 'grade', items: [{ kind: 'void', entry }] });
    gradedHere = [...gradedHere, entry];
    graded[rating]++;
    acceptedAtMs = elapsedMs();
    accepted = {
      rating,
      outcome: shown.answer.preview[rating],
      leech: becameLeech(before, progress.memoryOf(entry.cardId)) ? shown.card : null,
    };
    advance();
  }

  /** Whether an undo puts its card in front again: a grade's always; one put aside if it is due. */
  function isBack({ action }: UndoStep, cardId: string): boolean {
    if (action === 'grade') return true;
    return ['bury', 'suspend', 'flag'].includes(action) && isStillDue(cardId);
  }

  function undoNow(): Undone | null {
    const step = late().actions.undo();
    if (step === null) return null;
    accepted = null;
    const [item, ...others] = step.items;
    const newest = gradedHere.at(-1);
    if (item?.kind === 'void' && newest !== undefined && item.entry === newest) {
      gradedHere = gradedHere.slice(0, -1);
      graded[newest.rating]--;
    }
    queue = queueNow();
    const storedId = others.length === 0 ? (item?.entry.cardId ?? null) : null;
    const card = storedId === null ? undefined : cardById.get(progress.cardOf(storedId) ?? '');
    show(card !== undefined && isBack(step, card.id) ? card.id : queue.nextId);
    publish();
    return { step, card: card ?? null };
  }
}
