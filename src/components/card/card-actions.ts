/** The actions on a card. Each says its outcome; an action that changes nothing says why. */
import type { Card } from '../../lib/cards/index.ts';
import type { Due } from '../../lib/srs/later/due/index.ts';
import type { UndoStep } from '../../lib/srs/later/replay/index.ts';
import type { Rating, ReviewEntry } from '../../lib/srs/model/index.ts';
import type { Workspace } from '../../lib/state/later/workspace/index.ts';
import type { ProgressView } from '../../lib/state/progress/index.ts';
import { undoneMessage } from '../kit/later/undo-messages.ts';
import { describeCorrection, describeDue, OUTCOMES, type Now } from './messages.ts';

/** The state of a card that decides what its actions do. */
export interface CardFlags {
  readonly isSuspended: boolean;
  readonly isBuried: boolean;
  readonly isFlagged: boolean;
  readonly isNew: boolean;
}

export interface CardActions {
  /** Suspends the card, or ends the suspension. */
  readonly suspend: () => void;
  readonly bury: () => void;
  /** Flags the card, or removes its flag. */
  readonly flag: () => void;
  readonly reset: () => void;
  readonly correct: (entry: ReviewEntry, rating: Rating) => void;
  /** Undoes the last step of this tab, whatever card it was about. */
  readonly undo: () => void;
}

interface ActionSource {
  readonly workspace: Pick<Workspace, 'progress' | 'journal' | 'actions'>;
  readonly card: Card;
  readonly due: Due;
  readonly flags: CardFlags;
  readonly now: Now;
  readonly say: (message: string) => void;
}

export function readFlags(progress: ProgressView, cardId: string, due: Due): CardFlags {
  return {
    isSuspended: due.heldBackBy === 'suspended',
    isBuried: due.heldBackBy === 'buried',
    isFlagged: progress.registerOf('flagged', cardId) === true,
    isNew: progress.memoryOf(cardId).state === 'new',
  };
}

export function cardActions({ workspace, card, due, flags, now, say }: ActionSource): CardActions {
  const { progress, journal, actions } = workspace;
  const { id } = card;
  const dueMessage = (): string => describeDue(journal.dueOf(id), now);
  return {
    suspend: () => {
      actions.suspend([id], !flags.isSuspended);
      say(flags.isSuspended ? `${OUTCOMES.unsuspended} ${dueMessage()}` : OUTCOMES.suspended);
    },
    bury: () => {
      if (!flags.isBuried) actions.bury([id]);
      say(flags.isBuried ? OUTCOMES.isBuried : OUTCOMES.buried);
    },
    flag: () => {
      actions.flag([id], !flags.isFlagged);
      say(flags.isFlagged ? OUTCOMES.unflagged : OUTCOMES.flagged);
    },
    reset: () => {
      if (!flags.isNew) actions.reset([id]);
      say(flags.isNew ? OUTCOMES.isNew : OUTCOMES.reset);
    },
    correct: (entry, rating) => {
      actions.correct(entry, rating);
      say(describeCorrection(rating, due, journal.dueOf(id), now));
    },
    undo: () => {
      const step = actions.undo();
      const cardIds = cardsOf(step, progress);
      const isOfShown = cardIds.includes(id);
      const subject = cardIds.length !== 1 ? cardIds.length : isOfShown ? 'shown' : 'another';
      const message = undoneMessage(step, subject);
      say(isOfShown ? `${message} ${dueMessage()}` : message);
    },
  };
}

/** The present ids of the cards of a step, each once; `null` for cards that the site no longer has. */
function cardsOf(
  step: UndoStep | null,
  { cardOf }: Pick<ProgressView, 'cardOf'>,
): (string | null)[] {
  const stored = step?.items.map(({ entry }) => entry.cardId) ?? [];
  return [...new Set(stored.map((id) => (id === null ? null : cardOf(id))))];
}
