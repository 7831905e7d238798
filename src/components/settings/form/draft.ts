/** The changes that the reader has made and not yet applied. */
import { SETTING_NAMES, type Settings } from '../../../lib/srs/model/index.ts';
import {
  inputOf,
  parseInput,
  type FieldContext,
  type FieldInputs,
  type SettingName,
} from '../parsing/index.ts';

/** The content of the touched fields. All other fields show the stored settings. */
export type Draft = Partial<FieldInputs>;

export interface ExaminedDraft {
  /** Settings whose value differs from the stored one. */
  readonly changes: Partial<Settings>;
  /** The messages of invalid fields. */
  readonly messages: ReadonlyMap<SettingName, string>;
}

/** Reads every touched field. */
export function examineDraft(draft: Draft, stored: Settings, context: FieldContext): ExaminedDraft {
  const changes: Writable<Partial<Settings>> = {};
  const messages = new Map<SettingName, string>();
  for (const name of SETTING_NAMES) {
    const input = draft[name];
    if (input === undefined) continue;
    const parsed = parseInput(name, input, context);
    if (!parsed.ok) messages.set(name, parsed.message);
    else if (!isEqual(parsed.value, stored[name])) put(changes, name, parsed.value);
  }
  return { changes, messages };
}

/** The draft that changes the stored settings to the wanted ones, without fields that show the wanted value already. */
export function draftOf(wanted: Settings, stored: Settings, context: FieldContext): Draft {
  const draft: Writable<Draft> = {};
  for (const name of SETTING_NAMES) {
    if (isEqual(wanted[name], stored[name])) continue;
    put(draft, name, inputOf(name, wanted[name], context));
  }
  return draft;
}

export type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Types the value by its name, which a loop over all names cannot do. */
export function put<T, Name extends keyof T>(record: T, name: Name, value: T[Name]): void {
  record[name] = value;
}

/** Compares as JSON, because settings are plain JSON. */
export function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
