import { useState } from 'preact/hooks';
import { tellPage } from '../../../lib/live/live-region.ts';
import type { Actions } from '../../../lib/state/later/journal/index.ts';
import { undoneMessage } from '../../kit/later/undo-messages.ts';
import type { CardRow } from '../list/index.ts';
import { concernedBy, runBulk, type BulkAction } from './bulk-actions.ts';

/** A reset that waits for the answer of the reader. */
export interface AskedReset {
  /** Cards that would be reset. */
  readonly count: number;
  readonly confirm: () => void;
  readonly close: () => void;
}

export interface BulkActions {
  /** The outcome of the last action, as a sentence; empty for none. */
  readonly message: string;
  readonly clearMessage: () => void;
  /** Runs an action on the selected cards. A reset that would change cards asks first. */
  readonly ask: (action: BulkAction) => void;
  readonly reset: AskedReset | null;
  readonly undo: () => void;
}

export function useBulkActions(selectedRows: readonly CardRow[], actions: Actions): BulkActions {
  const [message, setMessage] = useState('');
  const [isResetAsked, setResetAsked] = useState(false);

  const say = (outcome: string): void => {
    setMessage(outcome);
    tellPage(outcome);
  };
  const run = (action: BulkAction): void => {
    say(runBulk(action, selectedRows, actions));
  };
  const countResettable = (): number => concernedBy('reset', selectedRows).length;
  return {
    message,
    clearMessage: () => {
      setMessage('');
    },
    ask: (action) => {
      if (action === 'reset' && countResettable() > 0) setResetAsked(true);
      else run(action);
    },
    reset: isResetAsked
      ? {
          count: countResettable(),
          confirm: () => {
            run('reset');
          },
          close: () => {
            setResetAsked(false);
          },
        }
      : null,
    undo: () => {
      const step = actions.undo();
      say(undoneMessage(step, step?.items.length ?? 0));
    },
  };
}
