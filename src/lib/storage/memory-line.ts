/**
 * One memory as a line of the snapshot: the id and twelve short fields in base 36, at most 80 characters in the mean.
 * Days are relative to the last study day, the times to the start of that day.
 */
import { NEW_MEMORY, type CardMemory, type CardState } from '../srs/memory.ts';
import { MS_PER_DAY } from '../srs/study-day.ts';

const STATES: readonly CardState[] = ['new', 'learning', 'review', 'relearning'];
const FIELD_COUNT = 12;
const ABSENT = '';
/** ts-fsrs rounds to eight decimals, so that a whole number holds most values exactly; others follow this sign. */
const DECIMAL = '=';
const SCALE = 1e8;

export function writeMemoryLine(cardId: string, memory: CardMemory): string {
  const last = memory.lastStudyDay;
  const startMs = (last ?? 0) * MS_PER_DAY;
  const day = (value: number | null): string =>
    value === null ? ABSENT : base36(value - (last ?? 0));
  return [
    cardId,
    STATES.indexOf(memory.state),
    scaled(memory.stability),
    scaled(memory.difficulty),
    base36(memory.reps),
    base36(memory.lapses),
    base36(memory.step),
    last === null ? ABSENT : base36(last),
    dueField(day(memory.dueDay), memory),
    memory.dueAtMs === null ? ABSENT : base36(memory.dueAtMs - memory.lastEntryMs),
    `${day(memory.firstStudyDay)}/${day(memory.reviewedOnDay)}`,
    base36(memory.lastEntryMs - startMs),
  ].join(' ');
}

/** The due day; a card in review is due its interval after its last day, so that needs no room of its own. */
function dueField(dueDay: string, memory: CardMemory): string {
  const implied = memory.dueDay === null ? 0 : memory.dueDay - (memory.lastStudyDay ?? 0);
  return memory.intervalDays === implied ? dueDay : `${dueDay}/${base36(memory.intervalDays)}`;
}

/** Reads a line; `null` for anything malformed. */
export function readMemoryLine(line: string): { cardId: string; memory: CardMemory } | null {
  const fields = line.split(' ');
  if (fields.length !== FIELD_COUNT) return null;
  const [cardId = '', stateDigit, stability, difficulty, reps, lapses, step, ...rest] = fields;
  const [lastText = '', dueText = '', dueAtText = '', daysText = '', entryText = ''] = rest;
  const state = STATES[Number(stateDigit)];
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

function scaled(value: number): string {
  const whole = Math.round(value * SCALE);
  return whole / SCALE === value ? base36(whole) : DECIMAL + String(value);
}

function unscaled(text = ''): number {
  return text.startsWith(DECIMAL) ? Number(text.slice(1)) : (fromBase36(text) ?? NaN) / SCALE;
}

function base36(value: number): string {
  return value.toString(36);
}

function fromBase36(text = ''): number | null {
  return text === ABSENT ? null : Number.parseInt(text, 36);
}
