import { useState } from 'preact/hooks';
import type { Card } from '../../lib/cards/index.ts';
import { cardAddress, reviewAddress } from '../../lib/links/index.ts';
import type { Rating, ReviewEntry } from '../../lib/srs/model/index.ts';
import type { UndoStep } from '../../lib/srs/later/replay/index.ts';
import type { Workspace } from '../../lib/state/later/workspace/index.ts';
import type { ProgressView } from '../../lib/state/progress/index.ts';
import { undoneMessage } from '../kit/later/undo-messages.ts';
import { CardActions } from './CardActions.tsx';
import { CardSides, guideAddress } from './CardSides.tsx';
import { HistoryTable } from './history/index.ts';
import { PresentState } from './PresentState.tsx';
import { RecallPlot } from './plot/index.ts';
import { MessageBar, useMessage } from './MessageBar.tsx';
import { useNow } from '../kit/later/useNow.ts';
import { describeCorrection, describeDue, type Now } from './messages.ts';

interface Props {
  readonly workspace: Workspace;
  readonly card: Card;
  /** The id in the address, if it is not the card's present one. */
  readonly formerId: string | null;
}

/** One card: what it asks, how it stands, what can be done with it, and everything that was. */
export function CardDetails({ workspace, card, formerId }: Props) {
  const { base, progress, journal, actions, catalogue, clock } = workspace;
  const now: Now = { today: progress.today(), nowMs: useNow(clock) };
  const { said, say } = useMessage();
  const [isAddressShown, setAddressShown] = useState(false);
  const memory = progress.memoryOf(card.id);
  const history = journal.historyOf(card.id);
  const due = journal.dueOf(card.id);
  const isSuspended = due.heldBackBy === 'suspended';
  const isBuried = due.heldBackBy === 'buried';
  const isFlagged = progress.registerOf('flagged', card.id) === true;
  const address = new URL(cardAddress(base, card.source.path, card.id), location.href).href;
  const { path, sectionId } = card.source;

  const suspend = (): void => {
    actions.suspend([card.id], !isSuspended);
    say(
      isSuspended
        ? `Unsuspended. ${describeDue(journal.dueOf(card.id), now)}`
        : 'Suspended. It stays out of reviews until you unsuspend it.',
    );
  };
  const bury = (): void => {
    if (isBuried) {
      say('It is buried already.');
      return;
    }
    actions.bury([card.id]);
    say('Buried until tomorrow.');
  };
  const flag = (): void => {
    actions.flag([card.id], !isFlagged);
    say(isFlagged ? 'Flag removed.' : 'Flagged.');
  };
  const reset = (): void => {
    if (memory.state === 'new') {
      say('There is nothing to reset: the card is New.');
      return;
    }
    actions.reset([card.id]);
    say('Reset. The card is New; its history stays in the log.');
  };
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      say('Address copied.');
    } catch {
      // Without permission it is shown, to be copied by hand.
      setAddressShown(true);
      say('This browser did not let the page copy. The address stands below the actions.');
    }
  };
  const correct = (entry: ReviewEntry, rating: Rating): void => {
    actions.correct(entry, rating);
    say(describeCorrection(rating, due, journal.dueOf(card.id), now));
  };
  const undo = (): void => {
    const step = actions.undo();
    const cardIds = cardsOf(step, progress);
    const isOfShown = cardIds.includes(card.id);
    const words = undoneMessage(
      step,
      cardIds.length !== 1 ? cardIds.length : isOfShown ? 'shown' : 'another',
    );
    say(isOfShown ? `${words} ${describeDue(journal.dueOf(card.id), now)}` : words);
  };

  return (
    <div class="card-page">
      {formerId !== null && (
        <p class="dr-quiet card-former">
          <code>{formerId}</code> is a former id of this card; it is <code>{card.id}</code> now.
        </p>
      )}
      <CardSides
        base={base}
        card={card}
        deck={catalogue.decks.find(({ id }) => id === card.deckId)}
      />
      <PresentState
        memory={memory}
        recall={progress.retrievability(card.id, now.today)}
        due={due}
        isFlagged={isFlagged}
        now={now}
        sectionAddress={guideAddress(base, card)}
        onSuspend={suspend}
      />
      <CardActions
        isSuspended={isSuspended}
        isBuried={isBuried}
        isFlagged={isFlagged}
        isNew={memory.state === 'new'}
        sectionReviewAddress={reviewAddress(base, {
          sections: [sectionId === null ? path : `${path}#${sectionId}`],
        })}
        onSuspend={suspend}
        onBury={bury}
        onFlag={flag}
        onReset={reset}
        onCopy={() => void copy()}
      />
      {isAddressShown && (
        <div class="dr-field">
          <label for="card-address">Address of this card</label>
          <input id="card-address" class="dr-input" readOnly value={address} />
        </div>
      )}
      <RecallPlot
        history={history}
        memory={memory}
        settings={progress.settings()}
        today={now.today}
        dueAt={due.at}
      />
      <HistoryTable
        history={history}
        cardId={card.id}
        utcOffsetMinutes={clock.utcOffsetMinutes}
        onCorrect={correct}
      />
      <MessageBar said={said} canUndo={actions.canUndo()} onUndo={undo} />
    </div>
  );
}

/** Present ids of the cards that a step was about, each once; `null` for those the site no longer has. */
function cardsOf(
  step: UndoStep | null,
  { cardOf }: Pick<ProgressView, 'cardOf'>,
): (string | null)[] {
  const stored = step?.items.map(({ entry }) => entry.cardId) ?? [];
  return [...new Set(stored.map((id) => (id === null ? null : cardOf(id))))];
}
