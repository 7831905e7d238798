/** Actions on the selected cards, and their messages. */
import { plural } from '../../../lib/text/plural.ts';
import type { Actions } from '../../../lib/state/later/journal/index.ts';
import type { CardRow } from '../list/index.ts';

export type BulkAction = 'suspend' | 'unsuspend' | 'flag' | 'unflag' | 'reset';

interface BulkDefinition {
  readonly concerns: (row: CardRow) => boolean;
  readonly run: (actions: Actions, cardIds: readonly string[]) => void;
  readonly done: string;
  /** Follows "cards are" when the action changes nothing. */
  readonly already: string;
}

const BULK: Readonly<Record<BulkAction, BulkDefinition>> = {
  suspend: {
    concerns: (row) => !row.isSuspended,
    run: (actions, ids) => {
      actions.suspend(ids, true);
    },
    done: 'suspended',
    already: 'suspended already',
  },
  unsuspend: {
    concerns: (row) => row.isSuspended,
    run: (actions, ids) => {
      actions.suspend(ids, false);
    },
    done: 'unsuspended',
    already: 'not suspended',
  },
  flag: {
    concerns: (row) => !row.isFlagged,
    run: (actions, ids) => {
      actions.flag(ids, true);
    },
    done: 'flagged',
    already: 'flagged already',
  },
  unflag: {
    concerns: (row) => row.isFlagged,
    run: (actions, ids) => {
      actions.flag(ids, false);
    },
    done: 'unflagged',
    already: 'not flagged',
  },
  reset: {
    concerns: (row) => row.state !== 'new',
    run: (actions, ids) => {
      actions.reset(ids);
    },
    done: 'reset',
    already: 'New already',
  },
};

/** The cards of a selection that an action would change. */
export function concernedBy(action: BulkAction, rows: readonly CardRow[]): CardRow[] {
  return rows.filter(BULK[action].concerns);
}

/** Runs an action on all cards as one step of undo. @returns the outcome, as a sentence */
export function runBulk(action: BulkAction, rows: readonly CardRow[], actions: Actions): string {
  const { run, done, already } = BULK[action];
  const ids = concernedBy(action, rows).map(({ card }) => card.id);
  if (ids.length === 0) {
    return rows.length === 1 ? `This card is ${already}.` : `These cards are ${already}.`;
  }
  run(actions, ids);
  return `${plural(ids.length, 'card')} ${done}.`;
}
