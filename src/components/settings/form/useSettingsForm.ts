/** The settings as a form. Edits are a draft until they are applied, all at once, as one step of undo (rule S5). */
import { useStore } from '../../kit/useStore.ts';
import { useMemo, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/srs/model/index.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { draftOf, examineDraft, isEmpty, type Draft, type ExaminedDraft } from './draft.ts';
import { changedElsewhere, NO_DRAFT, withEdit } from './kept-draft.ts';
import {
  inputOf,
  type FieldContext,
  type FieldInputs,
  type SettingName,
} from '../parsing/index.ts';
import { useDueChanges, type DueChanges } from './useDueChanges.ts';
import { useKeptDraft } from './useKeptDraft.ts';
import { useSettled } from './useSettled.ts';

/** The pause after the last key before fields are read and cards are counted. */
const SETTLING_MS = 300;

export type FormState =
  | { readonly status: 'clean' }
  /** Invalid fields keep the whole draft from being applied. */
  | { readonly status: 'invalid'; readonly names: readonly SettingName[] }
  | { readonly status: 'ready'; readonly dueChanges: DueChanges }
  | { readonly status: 'applied'; readonly dueChanges: DueChanges; readonly isStored: boolean }
  | { readonly status: 'discarded' | 'undone' };

const CLEAN: FormState = { status: 'clean' };
const COUNTING: FormState = { status: 'ready', dueChanges: { status: 'counting' } };

export interface SettingsForm {
  readonly context: FieldContext;
  /** The settings in use. */
  readonly stored: Settings;
  readonly input: <Name extends SettingName>(name: Name) => FieldInputs[Name];
  readonly edit: <Name extends SettingName>(name: Name, input: FieldInputs[Name]) => void;
  readonly messageOf: (name: SettingName) => string | null;
  readonly state: FormState;
  /** Whether the draft is of an earlier visit to the page in this tab. */
  readonly isFromBefore: boolean;
  /** Whether the draft outlives the page. */
  readonly isKept: boolean;
  /** Fields of the draft whose settings another tab or an import has changed since. */
  readonly changedElsewhere: readonly SettingName[];
  readonly isAllDefault: boolean;
  readonly resetAll: () => void;
  readonly apply: () => void;
  readonly discard: () => void;
  /** Undoes the changes that were applied last. */
  readonly undo: () => void;
}

export function useSettingsForm(workspace: Workspace): SettingsForm {
  const { progress, journal, actions } = workspace;
  const changes = useStore(progress.$changes);
  const [outcome, setOutcome] = useState<FormState | null>(null);
  const stored = progress.settings();
  const context = useFieldContext(workspace);
  const { kept, setKept, isFromBefore, isKept } = useKeptDraft(workspace.base, stored, context);
  const { draft } = kept;
  const settled = useSettled(draft, SETTLING_MS);
  const examined = useMemo(
    () => examineDraft(settled, stored, context),
    [settled, stored, context],
  );
  const wanted = useMemo(() => wantedSettings(examined, stored), [examined, stored]);
  const dueChanges = useDueChanges(journal, wanted, changes);
  const state = isEmpty(draft)
    ? (outcome ?? CLEAN)
    : settled === draft
      ? draftState(examined, dueChanges)
      : COUNTING;

  const change = (edits: Draft, from = kept): void => {
    setOutcome(null);
    setKept(withEdit(from, edits, stored));
  };
  return {
    context,
    stored,
    input: (name) => draft[name] ?? inputOf(name, stored[name], context),
    edit: (name, input) => {
      change({ [name]: input });
    },
    messageOf: (name) =>
      Object.hasOwn(draft, name) ? (examined.messages.get(name) ?? null) : null,
    state,
    isFromBefore,
    isKept,
    changedElsewhere: changedElsewhere(kept, stored, context),
    isAllDefault: isEmpty(draft) && isEmpty(draftOf(DEFAULT_SETTINGS, stored, context)),
    resetAll: () => {
      change(draftOf(DEFAULT_SETTINGS, stored, context), NO_DRAFT);
    },
    apply: () => {
      if (state.status !== 'ready' || state.dueChanges.status === 'counting') return;
      actions.changeSettings(examined.changes);
      setKept(NO_DRAFT);
      const isStored = progress.$health.get().writes === 'ok';
      setOutcome({ status: 'applied', dueChanges: state.dueChanges, isStored });
    },
    discard: () => {
      setKept(NO_DRAFT);
      setOutcome({ status: 'discarded' });
    },
    undo: () => {
      actions.undo();
      setOutcome({ status: 'undone' });
    },
  };
}

/** One object as long as decks and day are the same. */
function useFieldContext({ catalogue, progress }: Workspace): FieldContext {
  const today = progress.today();
  return useMemo(
    () => ({ deckIds: catalogue.decks.map(({ id }) => id), today }),
    [catalogue, today],
  );
}

/** The settings that the draft asks for; `null` while a field is invalid or nothing changes. */
function wantedSettings({ changes, messages }: ExaminedDraft, stored: Settings): Settings | null {
  return isEmpty(changes) || messages.size > 0 ? null : { ...stored, ...changes };
}

function draftState({ changes, messages }: ExaminedDraft, dueChanges: DueChanges): FormState {
  if (messages.size > 0) return { status: 'invalid', names: [...messages.keys()] };
  return isEmpty(changes) ? CLEAN : { status: 'ready', dueChanges };
}
