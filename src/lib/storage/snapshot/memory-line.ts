/**
 * One memory as a line of the snapshot: the id and eleven short fields in base 36, on average at most 80 characters.
 * Days count from the last study day. The last entry's time counts from the start of that day, the end of a learning
 * step from the last entry.
 */
import { CARD_STATES, NEW_MEMORY, type CardMemory } from '../../srs/model/index.ts';
import { MS_PER_DAY } from '../../time/durations.ts';

const FIELD_COUNT = 12;
export const ABSENT = '';
/**
 * ts-fsrs rounds to eight decimals, so a whole number holds most values exactly. This sign stands before all others.
 */
export const DECIMAL = '=';
export const SCALE = 1e8;

/** Reads a line; `null` for anything malformed. */
export function readMemoryLine(line: string): { cardId: string; memory: CardMemory } | null {
  const fields = line.split(' ');
  if (fields.length !== FIELD_COUNT) return null;
  const [cardId = '', stateDigit, stability, difficulty, reps, lapses, step, ...rest] = fields;
  const [lastText = '', dueText = '', dueAtText = '', daysText = '', entryText = ''] = rest;
  const state = CARD_STATES[Number(stateDigit)];
  const last = fromBase36(lastText);
  const [dueDay = null, interval = null] = dueText.split('/').map(fromBase36);
  const [first = null, reviewed = null] = daysText.split('/').map(fromBase36);
  const lastEntryMs = (last ?? 0) * MS_PER_DAY + (fromBase36(entryText) ?? NaN);
  const dueAt = fromBase36(dueAtText);
  const day = (value: number | null): number | null =>
    value === null ? null : value + (last ?? 0);
  if (state === undefined) return null;
  const memory: CardMemory = {
    ...NEW_MEMORY,
    state,
    stability: unscaled(stability),
    difficulty: unscaled(difficulty),
    reps: fromBase36(reps) ?? NaN,
    lapses: fromBase36(lapses) ?? NaN,
    step: fromBase36(step) ?? NaN,
    intervalDays: interval ?? dueDay ?? 0,
    lastStudyDay: last,
    dueDay: day(dueDay),
    dueAtMs: dueAt === null ? null : lastEntryMs + dueAt,
    firstStudyDay: day(first),
    reviewedOnDay: day(reviewed),
    lastEntryMs,
  };
  return Object.values(memory).some((value) => Number.isNaN(value)) ? null : { cardId, memory };
}

function unscaled(text = ''): number {
  return text.startsWith(DECIMAL) ? Number(text.slice(1)) : (fromBase36(text) ?? NaN) / SCALE;
}

function fromBase36(text = ''): number | null {
  return text === ABSENT ? null : Number.parseInt(text, 36);
}
