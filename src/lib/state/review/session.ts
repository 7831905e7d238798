/**
 * One review session: the shown card, the buttons and the effect of a press. Everything it shows is derived from the
 * log, so a reload or a killed tab loses nothing.
 */
import { atom } from 'nanostores';
import type { Card } from '../../cards/index.ts';
import type { UndoStep } from '../../srs/later/replay/index.ts';
import { becameLeech, type Preview, type Rating } from '../../srs/model/index.ts';
import { isBreakDay } from '../../time/planned-break.ts';
import { dueNow } from '../../storage/values/index.ts';
import type { Actions, JournalWriter } from '../later/journal/index.ts';
import { createGradeTally } from './grade-tally.ts';
import { GRADE_PAUSE_MS } from './grade-pause.ts';
import { createReviewEntry } from './review-entry.ts';
import { createSessionQueue } from './session-queue.ts';
import type {
  AcceptedGrade,
  Session,
  SessionCounts,
  SessionSource,
  SessionView,
  Undone,
} from './session-view.ts';

/** The card on the screen, and its answer if that is shown. */
interface Shown {
  readonly card: Card;
  readonly sinceMs: number;
  /** The preview is `null` while the scheduler is loading. */
  readonly answer: { readonly preview: Preview | null; readonly studyDay: number } | null;
}

export function createSession(source: SessionSource): Session {
  const { progress, clock, loadedJournal, elapsedMs } = source;
  const queue = createSessionQueue(source);
  const tally = createGradeTally();
  let shown: Shown | null = null;
  let accepted: AcceptedGrade | null = null;
  let acceptedAtMs = -Infinity;
  let isSchedulerMissing = false;
  /** The first press that waits for the scheduler; later ones are ignored. */
  let waitingRating: Rating | null = null;
  let seenChanges = progress.$changes.get();
  let planDay = progress.today();

  const show = (cardId: string | null): void => {
    const card = cardId === null ? null : queue.cardOf(cardId);
    shown = card && { card, sinceMs: elapsedMs(), answer: null };
  };
  const isFirstWanted = source.firstCardId !== null && queue.isDueInSet(source.firstCardId);
  show(isFirstWanted ? source.firstCardId : queue.present().nextId);

  // The view
  const view = (): SessionView => {
    const { left, reviewDue, newHeldBack, unreadHeldBack } = queue.present();
    const { plannedBreak, reviewsPerDay } = progress.settings();
    const backlog = queue.backlog();
    const counts: SessionCounts = {
      left,
      backlog: backlog && {
        due: reviewDue,
        perDay: reviewsPerDay,
        daysToClear: backlog.daysToClear,
      },
      graded: tally.counts(),
      canUndo: source.canUndo(),
      accepted,
      isSchedulerMissing,
    };
    if (shown !== null) {
      const { card, answer } = shown;
      const isFlagged = progress.registerOf('flagged', card.id) === true;
      return answer === null
        ? { status: 'prompt', ...counts, card, isFlagged }
        : { status: 'answer', ...counts, card, isFlagged, preview: answer.preview };
    }
    const summary = loadedJournal()?.dueSummary();
    const isBreak = isBreakDay(progress.today(), plannedBreak);
    return {
      status: 'done',
      ...counts,
      nextDueMs: summary ? dueNow(summary, clock.nowMs(), clock.utcOffsetMinutes).nextDueMs : null,
      newHeldBack,
      unreadHeldBack,
      breakUntilDay: isBreak && plannedBreak !== null ? plannedBreak[1] : null,
      setSize: queue.size,
    };
  };
  const $session = atom<SessionView>(view());
  const publish = (): void => {
    $session.set(view());
  };
  const showNext = (): void => {
    show(queue.update().nextId);
    publish();
  };

  /** Runs a function with the journal, at once if it is loaded; `null` if it cannot be loaded. */
  const withJournal = async <T>(run: (journal: JournalWriter) => T): Promise<T | null> => {
    const loaded = loadedJournal();
    if (loaded !== null) return run(loaded);
    let journal: JournalWriter;
    try {
      journal = await source.journal();
    } catch {
      isSchedulerMissing = true;
      waitingRating = null;
      publish();
      return null;
    }
    isSchedulerMissing = false;
    return run(journal);
  };

  // The answer, and its grade
  const answerNow = (card: Card) => {
    const studyDay = progress.today();
    return { studyDay, preview: loadedJournal()?.preview(card.id, studyDay) ?? null };
  };

  /** Fills in the intervals of an answer that was shown before the scheduler was loaded. */
  const fillPreview = (): void => {
    if (shown?.answer?.preview !== null) return;
    shown = { ...shown, answer: answerNow(shown.card) };
    publish();
    const rating = waitingRating;
    waitingRating = null;
    if (rating !== null) grade(rating);
  };

  const showAnswer = (): void => {
    if (shown?.answer !== null) return;
    shown = { ...shown, answer: answerNow(shown.card) };
    publish();
    if (shown.answer?.preview === null) void withJournal(fillPreview);
  };

  const grade = (rating: Rating): void => {
    if (shown?.answer == null) return;
    const { card, sinceMs, answer } = shown;
    const journal = loadedJournal();
    if (journal === null || answer.preview === null) {
      waitingRating ??= rating;
      void withJournal(fillPreview);
      return;
    }
    if (elapsedMs() - acceptedAtMs < GRADE_PAUSE_MS) return;
    if (answer.studyDay !== progress.today()) {
      // The buttons show yesterday's intervals: show today's before accepting a press (rule S2).
      refresh();
      return;
    }
    const before = progress.memoryOf(card.id);
    const entry = createReviewEntry(source, card.id, rating, elapsedMs() - sinceMs);
    journal.record([entry], { action: 'grade', items: [{ kind: 'void', entry }] });
    tally.add(entry);
    acceptedAtMs = elapsedMs();
    accepted = {
      rating,
      outcome: answer.preview[rating],
      leech: becameLeech(before, progress.memoryOf(card.id)) ? card : null,
    };
    showNext();
  };

  // Other things to do with the shown card
  const putAside = async (
    run: (actions: Actions, cardIds: readonly string[]) => void,
  ): Promise<void> => {
    // Of the card that the reader saw: another may be on the screen once the journal is there.
    const id = shown?.card.id;
    if (id === undefined) return;
    await withJournal(({ actions }) => {
      run(actions, [id]);
      if (shown?.card.id === id) showNext();
      else refresh();
    });
  };
  const flag = async (): Promise<void> => {
    const id = shown?.card.id;
    if (id === undefined) return;
    await withJournal(({ actions }) => {
      actions.flag([id], progress.registerOf('flagged', id) !== true);
      publish();
    });
  };
  const suspendCard = async (cardId: string): Promise<void> => {
    await withJournal(({ actions }) => {
      actions.suspend([cardId], true);
      refresh();
    });
  };

  // The way back
  /** Whether an undo shows its card again: always after a grade; after bury, suspend or flag if the card is due. */
  const isShownAgain = ({ action }: UndoStep, cardId: string): boolean =>
    action === 'grade' || (['bury', 'suspend', 'flag'].includes(action) && queue.isDue(cardId));

  const undo = ({ actions }: JournalWriter): Undone | null => {
    const step = actions.undo();
    if (step === null) return null;
    accepted = null;
    const [item, ...others] = step.items;
    tally.takeBack(item?.entry);
    const storedId = others.length === 0 ? (item?.entry.cardId ?? null) : null;
    const card = storedId === null ? null : queue.cardOf(progress.cardOf(storedId) ?? '');
    const { nextId } = queue.update();
    show(card !== null && isShownAgain(step, card.id) ? card.id : nextId);
    publish();
    return { step, card };
  };

  // The clock and other tabs
  const refresh = (): void => {
    const journal = loadedJournal();
    if (journal === null && source.hasChangesElsewhere()) {
      void withJournal(refresh);
      return;
    }
    // The page may have applied changes already, for example when it read its log. Then `catchUp` finds none.
    const isChanged = journal?.catchUp() === true || progress.$changes.get() !== seenChanges;
    seenChanges = progress.$changes.get();
    const today = progress.today();
    if (isChanged || planDay !== today) {
      planDay = today;
      queue.planBacklog();
    }
    const { nextId } = queue.update();
    // A card that was graded in another tab in the meantime makes way.
    if (shown === null || (isChanged && !queue.isDue(shown.card.id))) show(nextId);
    else if (shown.answer !== null && (isChanged || shown.answer.studyDay !== today)) {
      shown = { ...shown, answer: answerNow(shown.card) };
    }
    publish();
  };

  return {
    $session,
    showAnswer,
    grade,
    bury: () =>
      putAside((actions, ids) => {
        actions.bury(ids);
      }),
    suspend: () =>
      putAside((actions, ids) => {
        actions.suspend(ids, true);
      }),
    flag,
    suspendCard,
    undo: () => withJournal(undo),
    refresh,
  };
}
