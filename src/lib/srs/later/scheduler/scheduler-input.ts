/** The checks of every input, before ts-fsrs sees it (rule S6). */
import { isStudyDay } from '../../../time/ranges.ts';
import { CARD_STATES, LIMITS, type CardMemory } from '../../model/index.ts';

/** A value that the algorithm must not see: not finite, unknown, or out of range (rule S6). */
export class SchedulerInputError extends RangeError {
  override readonly name = 'SchedulerInputError';
  readonly field: string;

  constructor(field: string, expected: string, found: unknown) {
    super(`${field}: expected ${expected}, found ${String(found)}`);
    this.field = field;
  }
}

/** @throws SchedulerInputError */
export function checkMemory(memory: CardMemory): void {
  if (!CARD_STATES.includes(memory.state)) {
    throw new SchedulerInputError('state', 'new, learning, review or relearning', memory.state);
  }
  for (const field of ['reps', 'lapses', 'step', 'intervalDays'] as const) {
    if (!Number.isInteger(memory[field]) || memory[field] < 0) {
      throw new SchedulerInputError(field, 'a whole number from 0 up', memory[field]);
    }
  }
  if (memory.state === 'new') {
    within('stability', memory.stability, 0, 0);
    within('difficulty', memory.difficulty, 0, 0);
    return;
  }
  within('stability', memory.stability, 0.001, LIMITS.maximumIntervalDays[1]);
  within('difficulty', memory.difficulty, 1, 10);
  if (memory.lastStudyDay === null) {
    throw new SchedulerInputError('lastStudyDay', 'a study day', memory.lastStudyDay);
  }
  checkStudyDay(memory.lastStudyDay);
}

/** @throws SchedulerInputError */
export function checkStudyDay(studyDay: number): void {
  if (!isStudyDay(studyDay)) {
    throw new SchedulerInputError('studyDay', 'a whole number of days', studyDay);
  }
}

/** @throws SchedulerInputError */
export function whole(field: string, value: number, low: number, high: number): number {
  if (!Number.isInteger(value)) throw new SchedulerInputError(field, 'a whole number', value);
  return within(field, value, low, high);
}

/** @throws SchedulerInputError */
export function within(field: string, value: number, low: number, high: number): number {
  if (!Number.isFinite(value) || value < low || value > high) {
    throw new SchedulerInputError(field, `a number from ${low} to ${high}`, value);
  }
  return value;
}
