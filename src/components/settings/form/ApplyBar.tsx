import { useEffect, useRef } from 'preact/hooks';
import { plural } from '../../../lib/text/plural.ts';
import { Live } from '../../kit/later/Live.tsx';
import { useOwnBar } from '../../kit/later/useOwnBar.ts';
import type { FormState, SettingsForm } from './useSettingsForm.ts';
import { FIELD_MESSAGES } from './messages.ts';

type Applied = Extract<FormState, { status: 'applied' }>;

interface Props {
  readonly form: SettingsForm;
  /** Number of cards with a grade: all that have a due day. */
  readonly startedCards: number;
}

/** Says what the changes would do, applies or discards them, and offers to undo them. */
export function ApplyBar({ form, startedCards }: Props) {
  const { state } = form;
  const barRef = useRef<HTMLDivElement>(null);
  const outcomeRef = useRef<HTMLParagraphElement>(null);
  const outcome = outcomeText(state, startedCards);
  const isPending = state.status === 'ready' || state.status === 'invalid';
  // The pressed button is gone, so the focus goes to its outcome.
  useEffect(() => {
    outcomeRef.current?.focus({ preventScroll: true });
  }, [state.status]);
  useOwnBar(barRef);

  return (
    <div ref={barRef} class="dr-bar settings-bar" data-state={state.status}>
      <Live message={pendingText(state, startedCards)} />
      {outcome !== null && (
        <p ref={outcomeRef} tabIndex={-1}>
          {outcome}
        </p>
      )}
      {isPending && (
        <div class="dr-actions">
          <button class="dr-button" data-primary disabled={!isApplicable(state)}>
            Apply
          </button>
          <button type="button" class="dr-button" onClick={form.discard}>
            Discard
          </button>
        </div>
      )}
      {state.status === 'applied' && (
        <div class="dr-actions">
          <button type="button" class="dr-button" onClick={form.undo}>
            Undo
          </button>
        </div>
      )}
    </div>
  );
}

function isApplicable(state: FormState): boolean {
  return state.status === 'ready' && state.dueChanges.status !== 'counting';
}

function pendingText(state: FormState, startedCards: number): string {
  switch (state.status) {
    case 'ready': {
      const { dueChanges } = state;
      if (dueChanges.status === 'counting') return 'Counting…';
      if (dueChanges.status === 'unknown') {
        return 'How many cards change their due day could not be counted.';
      }
      return dueChanges.count === 0
        ? NO_CHANGE
        : `${shareOf(dueChanges.count, startedCards)} will come due on another day.`;
    }
    case 'invalid':
      return `Nothing is applied yet: look again at ${namesOf(state)}.`;
    case 'clean':
    case 'applied':
    case 'discarded':
    case 'undone':
      return '';
  }
}

/** The outcome of the last button; `null` after a further change. */
function outcomeText(state: FormState, startedCards: number): string | null {
  switch (state.status) {
    case 'applied':
      return appliedText(state, startedCards);
    case 'discarded':
      return 'The changes are discarded. The settings are as they were.';
    case 'undone':
      return 'The settings are as they were before.';
    case 'clean':
    case 'invalid':
    case 'ready':
      return null;
  }
}

function appliedText({ dueChanges, isStored }: Applied, startedCards: number): string {
  const applied = isStored
    ? 'Settings applied.'
    : 'Settings applied, but kept in memory only, until this page is closed.';
  if (dueChanges.status !== 'counted') return applied;
  return dueChanges.count === 0
    ? `${applied} ${NO_CHANGE}`
    : `${applied} Another due day for ${shareOf(dueChanges.count, startedCards)}.`;
}

const NO_CHANGE = 'No card changes its due day.';

function shareOf(count: number, startedCards: number): string {
  return `${new Intl.NumberFormat().format(count)} of ${plural(startedCards, 'card')}`;
}

function namesOf({ names }: Extract<FormState, { status: 'invalid' }>): string {
  const format = new Intl.ListFormat('en', { type: 'conjunction' });
  return format.format(names.map((name) => FIELD_MESSAGES[name].label));
}
