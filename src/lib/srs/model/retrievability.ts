import type { CardMemory } from './memory.ts';
import type { Settings } from './settings.ts';
import { elapsedDaysBetween } from '../../time/study-day.ts';

/** Parameter 21 of FSRS-6 is the decay: its default, and the range to which ts-fsrs clips it. */
const DECAY_INDEX = 20;
const DEFAULT_DECAY = 0.1542;
const DECAY_MIN = 0.1;
const DECAY_MAX = 0.8;

/**
 * Probability that a card is recalled on a study day, 0 to 1; 0 for a New card (rule D2).
 *
 * It does not use ts-fsrs, because the queue needs it for the first card, before ts-fsrs is loaded.
 */
export function retrievabilityOn(
  memory: Pick<CardMemory, 'lastStudyDay' | 'stability'>,
  studyDay: number,
  { parameters }: Pick<Settings, 'parameters'>,
): number {
  if (memory.lastStudyDay === null) return 0;
  const elapsedDays = elapsedDaysBetween(memory.lastStudyDay, studyDay);
  return forgettingCurve(elapsedDays, memory.stability, decayOf(parameters));
}

/**
 * FSRS-6's forgetting curve, R = (1 + factor · t / S)^decay with the factor that makes R = 0.9 at t = S
 * (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm). It rounds as `forgetting_curve` of ts-fsrs
 * 5.4.2 does; a test compares the two.
 *
 * @param elapsedDays whole days since the last grade, not negative
 * @param stability days, above 0
 * @param decay the exponent, negative: from `decayOf`
 */
export function forgettingCurve(elapsedDays: number, stability: number, decay: number): number {
  const factor = roundTo8(Math.exp(Math.pow(decay, -1) * Math.log(0.9)) - 1);
  return roundTo8(Math.pow(1 + (factor * elapsedDays) / stability, decay));
}

/** The exponent of the forgetting curve under a reader's parameters; `null` = the defaults. */
export function decayOf(parameters: Settings['parameters']): number {
  const own = parameters?.[DECAY_INDEX] ?? DEFAULT_DECAY;
  return -Math.min(Math.max(own, DECAY_MIN), DECAY_MAX);
}

function roundTo8(value: number): number {
  return Math.round(value * 1e8) / 1e8;
}
