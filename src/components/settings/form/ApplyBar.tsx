import { useEffect, useRef } from 'preact/hooks';
import { plural } from '../../../lib/text/plural.ts';
import { Live } from '../../kit/later/Live.tsx';
import { useOwnBar } from '../../kit/later/useOwnBar.ts';
import type { FormState, SettingsForm } from './useSettingsForm.ts';
import { inputOf } from '../parsing/index.ts';
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
      <Live message={pendingMessage(form, startedCards)} />
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

/** What is not applied yet, and what the reader should know before applying or leaving it. */
function pendingMessage(form: SettingsForm, startedCards: number): string {
  const { state, isFromBefore, isKept } = form;
  const pending = pendingText(state, startedCards);
  if (state.status !== 'ready' && state.status !== 'invalid') return pending;
  return [
    isFromBefore ? 'Your changes of before are here again, not applied yet.' : '',
    elsewhereText(form),
    isKept ? '' : 'The browser keeps no draft: apply before you leave.',
    pending,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
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

/** Names the fields whose stored value is no longer the one that the reader changed. */
function elsewhereText({ changedElsewhere, stored, context }: SettingsForm): string {
  if (changedElsewhere.length === 0) return '';
  const values = changedElsewhere.map((name) => {
    const input = inputOf(name, stored[name], context);
    const isShort =
      (typeof input === 'string' && name !== 'parameters') || input === 2 || input === 4;
    return `${FIELD_MESSAGES[name].label}${isShort && input !== '' ? ` (now ${input})` : ''}`;
  });
  return `Changed elsewhere in the meantime: ${LIST.format(values)}. Apply replaces it by your draft.`;
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

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });
const NO_CHANGE = 'No card changes its due day.';

function shareOf(count: number, startedCards: number): string {
  return `${new Intl.NumberFormat().format(count)} of ${plural(startedCards, 'card')}`;
}

function namesOf({ names }: Extract<FormState, { status: 'invalid' }>): string {
  return LIST.format(names.map((name) => FIELD_MESSAGES[name].label));
}
