import { CARD_STATES, type CardMemory } from '../../../srs/model/index.ts';
import { MS_PER_DAY } from '../../../time/durations.ts';
import { ABSENT, DECIMAL, SCALE } from '../../snapshot/index.ts';

/** A memory as a line, for `readMemoryLine`. */
export function writeMemoryLine(cardId: string, memory: CardMemory): string {
  const last = memory.lastStudyDay;
  const startMs = (last ?? 0) * MS_PER_DAY;
  const day = (value: number | null): string =>
    value === null ? ABSENT : base36(value - (last ?? 0));
  return [
    cardId,
    CARD_STATES.indexOf(memory.state),
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

/** The due day, and the interval only if it is not implied: a card in review is due its interval after its last day. */
function dueField(dueDay: string, memory: CardMemory): string {
  const implied = memory.dueDay === null ? 0 : memory.dueDay - (memory.lastStudyDay ?? 0);
  return memory.intervalDays === implied ? dueDay : `${dueDay}/${base36(memory.intervalDays)}`;
}

function scaled(value: number): string {
  const whole = Math.round(value * SCALE);
  return whole / SCALE === value ? base36(whole) : DECIMAL + String(value);
}

function base36(value: number): string {
  return value.toString(36);
}
