/** The settings as a form: fields that are drafts until they are applied, all at once, as one step of undo (rule S5). */
import { useStore } from '../../kit/useStore.ts';
import { useMemo, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/srs/model/index.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { draftOf, examineDraft, type Draft } from './draft.ts';
import {
  inputOf,
  type FieldContext,
  type FieldInputs,
  type SettingName,
} from '../parsing/index.ts';
import { useDueChanges, type DueChanges } from './useDueChanges.ts';
import { useSettled } from './useSettled.ts';

/** So long after the last key a field is read and the cards are counted. */
const SETTLING_MS = 300;

export type FormState =
  | { readonly status: 'clean' }
  /** Fields that cannot be understood keep all from being applied. */
  | { readonly status: 'invalid'; readonly names: readonly SettingName[] }
  | { readonly status: 'ready'; readonly dueChanges: DueChanges }
  | { readonly status: 'applied'; readonly dueChanges: DueChanges; readonly isStored: boolean }
  | { readonly status: 'discarded' | 'undone' };

export interface SettingsForm {
  readonly context: FieldContext;
  /** The settings in force. */
  readonly stored: Settings;
  readonly input: <Name extends SettingName>(name: Name) => FieldInputs[Name];
  readonly edit: <Name extends SettingName>(name: Name, input: FieldInputs[Name]) => void;
  readonly messageOf: (name: SettingName) => string | null;
  readonly state: FormState;
  readonly isAllDefault: boolean;
  readonly resetAll: () => void;
  readonly apply: () => void;
  readonly discard: () => void;
  /** Takes back what was applied last. */
  readonly undo: () => void;
}

export function useSettingsForm({
  progress,
  journal,
  actions,
  catalogue,
}: Workspace): SettingsForm {
  const changes = useStore(progress.$changes);
  const [draft, setDraft] = useState<Draft>({});
  const [outcome, setOutcome] = useState<FormState | null>(null);
  const settled = useSettled(draft, SETTLING_MS);

  const stored = progress.settings();
  const today = progress.today();
  const deckIds = useMemo(() => catalogue.decks.map(({ id }) => id), [catalogue]);
  const context = useMemo((): FieldContext => ({ deckIds, today }), [deckIds, today]);
  const examined = useMemo(
    () => examineDraft(settled, stored, context),
    [settled, stored, context],
  );
  const isChanged = !isEmpty(examined.changes);
  const isValid = examined.messages.size === 0;
  const wanted = useMemo(
    () => (isChanged && isValid ? { ...stored, ...examined.changes } : null),
    [isChanged, isValid, stored, examined],
  );
  const counted = useDueChanges(journal, wanted, changes);

  const stateNow = (): FormState => {
    if (isEmpty(draft)) return outcome ?? { status: 'clean' };
    if (settled !== draft) return { status: 'ready', dueChanges: { status: 'counting' } };
    if (!isValid) return { status: 'invalid', names: [...examined.messages.keys()] };
    return isChanged ? { status: 'ready', dueChanges: counted } : { status: 'clean' };
  };
  const state = stateNow();
  const start = (next: Draft): void => {
    setOutcome(null);
    setDraft(next);
  };

  return {
    context,
    stored,
    input: (name) => draft[name] ?? inputOf(name, stored[name], context),
    edit: (name, input) => {
      start({ ...draft, [name]: input });
    },
    messageOf: (name) => (name in draft ? (examined.messages.get(name) ?? null) : null),
    state,
    isAllDefault: isEmpty(draft) && isEmpty(draftOf(DEFAULT_SETTINGS, stored, context)),
    resetAll: () => {
      start(draftOf(DEFAULT_SETTINGS, stored, context));
    },
    apply: () => {
      if (state.status !== 'ready' || state.dueChanges.status === 'counting') return;
      actions.changeSettings(examined.changes);
      setDraft({});
      const isStored = progress.$health.get().writes === 'ok';
      setOutcome({ status: 'applied', dueChanges: state.dueChanges, isStored });
    },
    discard: () => {
      setDraft({});
      setOutcome({ status: 'discarded' });
    },
    undo: () => {
      actions.undo();
      setOutcome({ status: 'undone' });
    },
  };
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
