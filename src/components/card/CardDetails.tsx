import { useState } from 'preact/hooks';
import type { Card } from '../../lib/cards/index.ts';
import { cardAddress, reviewAddress } from '../../lib/links/index.ts';
import type { Rating, ReviewEntry } from '../../lib/srs/model/index.ts';
import type { Workspace } from '../../lib/state/open/index.ts';
import { useNow } from '../kit/later/useNow.ts';
import { CardActions } from './CardActions.tsx';
import { CardSides, guideAddress } from './CardSides.tsx';
import { HistoryTable } from './history/index.ts';
import { PresentState, type Marks } from './PresentState.tsx';
import { RecallPlot } from './plot/index.ts';
import { SaidBar, useSaid } from './SaidBar.tsx';
import { describeCorrection, describeDue, describeUndone, type Now } from './words.ts';

interface Props {
  readonly workspace: Workspace;
  readonly card: Card;
  /** The id in the address, if it is not the card's present one. */
  readonly formerId: string | null;
}

/** One card: what it asks, how it stands, what can be done with it, and everything that was. */
export function CardDetails({ workspace, card, formerId }: Props) {
  const { base, progress, actions, catalogue, clock } = workspace;
  const now: Now = { today: progress.today(), nowMs: useNow(clock) };
  const { said, say } = useSaid();
  const [isAddressShown, setAddressShown] = useState(false);
  const memory = progress.memoryOf(card.id);
  const history = progress.historyOf(card.id);
  const marks = marksOf(workspace, card.id);
  const address = new URL(cardAddress(base, card.source.path, card.id), location.href).href;
  const { path, sectionId } = card.source;

  const suspend = (): void => {
    actions.suspend([card.id], !marks.isSuspended);
    say(
      marks.isSuspended
        ? `Unsuspended. ${describeDue(memory, now)}`
        : 'Suspended. It stays out of reviews until you unsuspend it.',
    );
  };
  const bury = (): void => {
    if (marks.buriedUntilDay !== null) {
      say('It is buried already.');
      return;
    }
    actions.bury([card.id]);
    say('Buried until tomorrow.');
  };
  const flag = (): void => {
    actions.flag([card.id], !marks.isFlagged);
    say(marks.isFlagged ? 'Flag removed.' : 'Flagged.');
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
    say(describeCorrection(rating, memory, progress.memoryOf(card.id), now));
  };
  const undo = (): void => {
    const step = actions.undo();
    if (step === null) {
      say('There is nothing to undo in this tab.');
      return;
    }
    const stored = step.items.map(({ entry }) => entry.cardId);
    const cardIds = [...new Set(stored.map((id) => (id === null ? null : progress.cardOf(id))))];
    const isOfShown = cardIds.includes(card.id);
    const due = isOfShown ? ` ${describeDue(progress.memoryOf(card.id), now)}` : '';
    say(describeUndone(step, cardIds, card.id) + due);
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
        marks={marks}
        now={now}
        sectionAddress={guideAddress(base, card)}
        onSuspend={suspend}
      />
      <CardActions
        marks={marks}
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
      />
      <HistoryTable
        history={history}
        cardId={card.id}
        utcOffsetMinutes={clock.utcOffsetMinutes}
        onCorrect={correct}
      />
      <SaidBar said={said} canUndo={actions.canUndo()} onUndo={undo} />
    </div>
  );
}

function marksOf({ progress }: Workspace, cardId: string): Marks {
  const buriedUntilDay = progress.registerOf('buriedUntilDay', cardId);
  const isBuried = typeof buriedUntilDay === 'number' && buriedUntilDay > progress.today();
  return {
    isSuspended: progress.registerOf('suspended', cardId) === true,
    buriedUntilDay: isBuried ? buriedUntilDay : null,
    isFlagged: progress.registerOf('flagged', cardId) === true,
  };
}
