import type { Card } from '../../lib/cards/index.ts';
import { cardAddress, reviewAddress } from '../../lib/links/index.ts';
import type { Workspace } from '../../lib/state/later/workspace/index.ts';
import { TypedLine } from '../kit/later/TypedField.tsx';
import { useNow } from '../kit/later/useNow.ts';
import { ActionButtons } from './ActionButtons.tsx';
import { cardActions, readFlags } from './card-actions.ts';
import { CardSides, guideAddress } from './CardSides.tsx';
import { HistoryTable } from './history/index.ts';
import { MessageBar, useMessage } from './MessageBar.tsx';
import type { Now } from './messages.ts';
import { RecallPlot } from './plot/index.ts';
import { PresentState } from './PresentState.tsx';
import { useCopy } from './useCopy.ts';

interface Props {
  readonly workspace: Workspace;
  readonly card: Card;
  /** The id in the address, if it is not the card's present one. */
  readonly formerId: string | null;
}

/** One card: its sides, its state, its actions, its history. */
export function CardDetails({ workspace, card, formerId }: Props) {
  const { base, progress, journal, catalogue, clock } = workspace;
  const now: Now = { today: progress.today(), nowMs: useNow(clock) };
  const { message, say } = useMessage();
  const { path, sectionId } = card.source;
  const address = new URL(cardAddress(base, path, card.id), location.href).href;
  const { copy, isAddressShown } = useCopy(address, say);
  const memory = progress.memoryOf(card.id);
  const history = journal.historyOf(card.id);
  const due = journal.dueOf(card.id);
  const flags = readFlags(progress, card.id, due);
  const actions = cardActions({ workspace, card, due, flags, now, say });

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
        isFlagged={flags.isFlagged}
        now={now}
        sectionAddress={guideAddress(base, card)}
        onSuspend={actions.suspend}
      />
      <ActionButtons
        flags={flags}
        actions={actions}
        sectionReviewAddress={reviewAddress(base, {
          sections: [sectionId === null ? path : `${path}#${sectionId}`],
        })}
        onCopy={() => void copy()}
      />
      {isAddressShown && (
        <div class="dr-field">
          <label for="card-address">Address of this card</label>
          <TypedLine
            id="card-address"
            class="dr-input"
            enterkeyhint="done"
            readOnly
            value={address}
          />
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
        onCorrect={actions.correct}
      />
      <MessageBar message={message} canUndo={workspace.actions.canUndo()} onUndo={actions.undo} />
    </div>
  );
}
