/** The plot of a card in study days and probabilities. Pure, so that it can be tested without a screen. */
import {
  retrievabilityOn,
  type CardMemory,
  type Rating,
  type Settings,
} from '../../../lib/srs/model/index.ts';
import { type DueAt } from '../../../lib/srs/later/due/index.ts';
import type { CardHistory } from '../../../lib/srs/later/replay/index.ts';

/** The plot reaches this far ahead, or to the day the card is due, whichever is later… */
const AHEAD_DAYS = 30;
/** … but not further than this. */
const AHEAD_DAYS_MAX = 365;
/** The most points of a curve: enough for a screen, whatever the interval. */
const POINTS_MAX = 60;

export interface CurvePoint {
  readonly day: number;
  /** Probability of recall, 0 to 1. */
  readonly recall: number;
}

export interface RecallCurve {
  readonly firstDay: number;
  readonly lastDay: number;
  /** Up to today: one line, and one more after each reset. */
  readonly past: readonly (readonly CurvePoint[])[];
  /** From today on, without a further grade; empty for a New card. */
  readonly predicted: readonly CurvePoint[];
  /** The first grade of each day, at the recall before it. Further grades of a day are learning steps. */
  readonly grades: readonly (CurvePoint & { readonly rating: Rating })[];
  readonly resetDays: readonly number[];
  /** Where the card comes due; `null` if the plot does not reach that far. */
  readonly due: CurvePoint | null;
}

export interface RecallCurveSource {
  readonly history: CardHistory;
  readonly memory: CardMemory;
  readonly settings: Pick<Settings, 'parameters'>;
  readonly today: number;
  /** `at` of `Due`. */
  readonly dueAt: DueAt | null;
}

/** @returns `null` if no grade counts */
export function recallCurve(source: RecallCurveSource): RecallCurve | null {
  const { history, memory, settings, today } = source;
  const steps = history.filter(({ status }) => status === 'counts');
  const first = steps.find(({ entry }) => entry.kind === 'review');
  if (first === undefined) return null;

  const past: CurvePoint[][] = [];
  const grades: (CurvePoint & { rating: Rating })[] = [];
  const resetDays: number[] = [];
  /** The memory at this point, and the day since which it fades; `null` while the card is New. */
  let fading: { memory: CardMemory; day: number } | null = null;
  let line: CurvePoint[] = [];
  const fadeUntil = (day: number): void => {
    if (fading !== null) line.push(...curve(fading.memory, fading.day, day, settings));
  };
  for (const { entry, studyDay, memoryAfter, retrievabilityBefore } of steps) {
    // After a flight west a grade may fall on an earlier day than the one before it (rule D2).
    const day: number = fading === null ? studyDay : Math.max(fading.day, studyDay);
    fadeUntil(day);
    if (entry.kind === 'reset') {
      if (fading !== null) {
        resetDays.push(day);
        past.push(line);
      }
      fading = null;
      line = [];
      continue;
    }
    if (grades.at(-1)?.day !== day || fading === null) {
      grades.push({ day, recall: retrievabilityBefore ?? 1, rating: entry.rating });
    }
    fading = { memory: memoryAfter, day };
  }

  const dueDay = source.dueAt?.kind === 'day' ? source.dueAt.studyDay : null;
  const lastDay = Math.min(Math.max(today + AHEAD_DAYS, dueDay ?? 0), today + AHEAD_DAYS_MAX);
  let predicted: CurvePoint[] = [];
  if (fading !== null) {
    const until = Math.max(fading.day, today);
    fadeUntil(until);
    past.push(line);
    predicted = curve(fading.memory, until, lastDay, settings);
  }
  const isDueInPlot = dueDay !== null && dueDay > today && dueDay <= lastDay;
  return {
    firstDay: first.studyDay,
    lastDay,
    past,
    predicted,
    grades,
    resetDays,
    due: isDueInPlot ? { day: dueDay, recall: retrievabilityOn(memory, dueDay, settings) } : null,
  };
}

/** The forgetting curve of a memory between two study days, both included. */
function curve(
  memory: CardMemory,
  fromDay: number,
  toDay: number,
  settings: Pick<Settings, 'parameters'>,
): CurvePoint[] {
  const points: CurvePoint[] = [];
  const pace = Math.max(1, Math.ceil((toDay - fromDay) / POINTS_MAX));
  const add = (day: number): void => {
    points.push({ day, recall: retrievabilityOn(memory, day, settings) });
  };
  for (let day = fromDay; day < toDay; day += pace) add(day);
  add(toDay);
  return points;
}
