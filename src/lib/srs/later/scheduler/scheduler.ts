/**
 * The only file that uses ts-fsrs. It passes whole study days as `Date(studyDay · 86400000)` (rule D2) and converts the
 * results to days and minutes, so no time of day and no time zone reaches the algorithm.
 */
import {
  checkParameters,
  clipParameters,
  default_w,
  fsrs,
  GenSeedStrategyWithCardId,
  Rating as FsrsRating,
  State,
  StrategyMode,
  type Card as FsrsCard,
  type Grade,
  type StepUnit,
} from 'ts-fsrs';
import { fnv1a } from '../../../text/fnv.ts';
import {
  type CardMemory,
  type CardState,
  isRating,
  type Rating,
  type Outcome,
  type Scheduler,
  FSRS_PARAMETER_COUNT,
  LIMITS,
  type Settings,
} from '../../model/index.ts';
import { elapsedDaysBetween } from '../../../time/study-day.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../../../time/durations.ts';
import {
  checkMemory,
  checkStudyDay,
  SchedulerInputError,
  whole,
  within,
} from './scheduler-input.ts';

interface SeededCard extends FsrsCard {
  card_id: string;
}

const STATES: Readonly<Record<CardState, State>> = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
};

const GRADES: Readonly<Record<Rating, Grade>> = {
  1: FsrsRating.Again,
  2: FsrsRating.Hard,
  3: FsrsRating.Good,
  4: FsrsRating.Easy,
};

const STATE_NAMES: Readonly<Record<State, CardState>> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};

/** FSRS-6 as ts-fsrs implements it, under the reader's settings (rule S1). */
export function createScheduler(settings: Settings): Scheduler {
  const parameters = settings.parameters === null ? [...default_w] : [...settings.parameters];
  checkFsrsParameters(parameters);
  const algorithm = fsrs({
    w: parameters,
    request_retention: within(
      'desiredRetention',
      settings.desiredRetention,
      ...LIMITS.desiredRetention,
    ),
    maximum_interval: whole(
      'maximumIntervalDays',
      settings.maximumIntervalDays,
      ...LIMITS.maximumIntervalDays,
    ),
    enable_fuzz: settings.isFuzzOn,
    enable_short_term: true,
    learning_steps: toSteps('learningStepsMinutes', settings.learningStepsMinutes),
    relearning_steps: toSteps('relearningStepsMinutes', settings.relearningStepsMinutes),
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'));

  /** The card in the form of ts-fsrs, on the study day of a grade, with everything checked. */
  const gradingDay = (memory: CardMemory, studyDay: number, seedId: string): GradingDay => {
    checkMemory(memory);
    checkStudyDay(studyDay);
    // A day before the last one counts as the same day (rule D2). ts-fsrs would throw.
    const elapsedDays =
      memory.lastStudyDay === null ? 0 : elapsedDaysBetween(memory.lastStudyDay, studyDay);
    const day = memory.lastStudyDay === null ? studyDay : memory.lastStudyDay + elapsedDays;
    const now = new Date(day * MS_PER_DAY);
    const wasOnTime =
      memory.state === 'review' && memory.intervalDays > 0 && elapsedDays >= memory.intervalDays;
    return {
      card: toFsrsCard(memory, seedId, now),
      now,
      floorDays: wasOnTime ? memory.intervalDays : 0,
      maximumDays: settings.maximumIntervalDays,
    };
  };

  return {
    preview: (memory, studyDay, seedId) => {
      const at = gradingDay(memory, studyDay, seedId);
      const record = algorithm.repeat(at.card, at.now);
      const cardOf = (rating: Rating): FsrsCard => record[GRADES[rating]].card;
      return {
        1: outcomeOf(1, cardOf, at),
        2: outcomeOf(2, cardOf, at),
        3: outcomeOf(3, cardOf, at),
        4: outcomeOf(4, cardOf, at),
      };
    },
    grade: (memory, rating, studyDay, seedId) => {
      if (!isRating(rating)) throw new SchedulerInputError('rating', '1, 2, 3 or 4', rating);
      const at = gradingDay(memory, studyDay, seedId);
      // A fold grades 100,000 times, so other ratings are computed only if this one depends on them.
      const cardOf = (asked: Rating): FsrsCard =>
        algorithm.next(at.card, at.now, GRADES[asked]).card;
      return outcomeOf(rating, cardOf, at);
    },
  };
}

/**
 * The parameters as FSRS uses them, each clipped to its allowed range. The settings show the reader which ones change.
 */
export function clippedParameters(
  parameters: readonly number[],
  relearningStepCount: number,
): number[] {
  return clipParameters([...parameters], relearningStepCount);
}

/** A card on the day of a grade. */
interface GradingDay {
  readonly card: SeededCard;
  readonly now: Date;
  /** The lower bound of Good: the interval of a card that was answered on time or later; else 0. */
  readonly floorDays: number;
  readonly maximumDays: number;
}

/**
 * The outcome of one rating under rule S3. It corrects ts-fsrs in two ways: the fuzz can shorten the interval of a card
 * that was answered well and on time, and steps of "one day more" can exceed the maximum.
 *
 * @param cardOf the result of ts-fsrs for each rating
 */
function outcomeOf(
  rating: Rating,
  cardOf: (rating: Rating) => FsrsCard,
  { now, floorDays, maximumDays }: GradingDay,
): Outcome {
  const outcome = toOutcome(cardOf(rating), now);
  if (rating === 1) return shortened(outcome, maximumDays);
  if (rating === 3) return shortened(lengthened(outcome, floorDays), maximumDays);
  const goodDays = lengthened(toOutcome(cardOf(3), now), floorDays).intervalDays;
  const ordered =
    rating === 4
      ? lengthened(outcome, goodDays)
      : shortened(outcome, goodDays > 0 ? goodDays : Infinity);
  return shortened(ordered, maximumDays);
}

function shortened(outcome: Outcome, maximumDays: number): Outcome {
  return outcome.intervalDays > maximumDays ? { ...outcome, intervalDays: maximumDays } : outcome;
}

/** Raises an interval in days to a minimum; learning steps (interval 0) stay. */
function lengthened(outcome: Outcome, minimumDays: number): Outcome {
  return outcome.intervalDays > 0 && outcome.intervalDays < minimumDays
    ? { ...outcome, intervalDays: minimumDays }
    : outcome;
}

/**
 * The seed of the fuzz, which ts-fsrs combines with the number of reps. It is a digest of the id, because the
 * generator's set-up reads every character of its seed three times: with the whole id that was two thirds of a long
 * fold.
 */
function fuzzSeed(id: string): string {
  return fnv1a(id).toString(36);
}

function toFsrsCard(memory: CardMemory, seedId: string, now: Date): SeededCard {
  const card: SeededCard = {
    card_id: fuzzSeed(seedId),
    due: now,
    stability: memory.stability,
    difficulty: memory.difficulty,
    elapsed_days: 0,
    scheduled_days: memory.intervalDays,
    reps: memory.reps,
    lapses: memory.lapses,
    learning_steps: memory.step,
    state: STATES[memory.state],
  };
  if (memory.lastStudyDay !== null) card.last_review = new Date(memory.lastStudyDay * MS_PER_DAY);
  return card;
}

function toOutcome(card: FsrsCard, now: Date): Outcome {
  const isStep = card.state === State.Learning || card.state === State.Relearning;
  return {
    state: STATE_NAMES[card.state],
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    step: card.learning_steps,
    intervalDays: isStep ? 0 : card.scheduled_days,
    stepMinutes: isStep ? Math.round((card.due.getTime() - now.getTime()) / MS_PER_MINUTE) : 0,
  };
}

function toSteps(field: string, minutes: readonly number[]): StepUnit[] {
  return minutes.map((step, index): StepUnit => {
    const former = minutes[index - 1];
    if (former !== undefined && step <= former) {
      throw new SchedulerInputError(field, 'strictly ascending minutes', minutes.join(', '));
    }
    return `${whole(field, step, 1, 23 * 60)}m`;
  });
}

function checkFsrsParameters(parameters: readonly number[]): void {
  if (parameters.length !== FSRS_PARAMETER_COUNT) {
    throw new SchedulerInputError(
      'parameters',
      `${FSRS_PARAMETER_COUNT} numbers`,
      `${parameters.length} numbers`,
    );
  }
  for (const [index, parameter] of parameters.entries()) {
    if (!Number.isFinite(parameter)) {
      throw new SchedulerInputError(`parameters[${index}]`, 'a finite number', parameter);
    }
  }
  checkParameters(parameters);
}
