/** The draft of the settings as it is kept in the tab: over a reload, and while the reader is on other pages. */
import { SETTING_NAMES, type Settings } from '../../../lib/srs/model/index.ts';
import { inputOf, type FieldContext, type SettingName } from '../parsing/index.ts';
import { isEqual, put, type Draft, type Writable } from './draft.ts';

/** A draft, with the settings that its fields showed when the reader changed them. */
export interface KeptDraft {
  readonly draft: Draft;
  readonly before: Partial<Settings>;
}

export const NO_DRAFT: KeptDraft = { draft: {}, before: {} };

/** A draft with one more field, or with another content of it. */
export function withEdit(kept: KeptDraft, edits: Draft, stored: Settings): KeptDraft {
  const before: Writable<Partial<Settings>> = { ...kept.before };
  for (const name of SETTING_NAMES) {
    if (name in edits && !(name in before)) put(before, name, stored[name]);
  }
  return { draft: { ...kept.draft, ...edits }, before };
}

/** The fields of a draft whose settings were changed elsewhere since: applying it would replace that change. */
export function changedElsewhere(
  { draft, before }: KeptDraft,
  stored: Settings,
  context: FieldContext,
): SettingName[] {
  return SETTING_NAMES.filter(
    (name) =>
      name in before &&
      !isEqual(before[name], stored[name]) &&
      !isEqual(draft[name], inputOf(name, stored[name], context)),
  );
}

/**
 * Reads a kept draft. Leaves out fields of another form, decks that are gone, and fields that say what is stored
 * already.
 */
export function parseKeptDraft(value: unknown, stored: Settings, context: FieldContext): KeptDraft {
  const { draft: rawDraft, before: rawBefore } = asRecord(value);
  const inputs = asRecord(rawDraft);
  const values = asRecord(rawBefore);
  const draft: Writable<Draft> = {};
  const before: Writable<Partial<Settings>> = {};
  for (const name of SETTING_NAMES) {
    const shown = inputOf(name, stored[name], context);
    const input = name === 'decksInRotation' ? knownDecks(inputs[name], context) : inputs[name];
    if (!isSameForm(input, shown) || isEqual(input, shown)) continue;
    put(draft, name, input);
    // It is compared with the stored setting and nothing else.
    if (name in values) put(before, name, values[name] as Settings[typeof name]);
  }
  return { draft, before };
}

function knownDecks(value: unknown, { deckIds }: FieldContext): unknown {
  return Array.isArray(value) ? deckIds.filter((id) => value.includes(id)) : value;
}

/** Whether a value has the form of a field's content: a text, a choice, or a list of texts. */
function isSameForm<T>(value: unknown, shown: T): value is T {
  if (typeof shown === 'number') return value === 2 || value === 4;
  if (!Array.isArray(shown)) return typeof value === typeof shown;
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
