/** Rule S4: the scheduler's states against ts-fsrs itself, run on whole days and nothing of ours between. */
import fc from 'fast-check';
import {
  createEmptyCard,
  default_w,
  fsrs,
  GenSeedStrategyWithCardId,
  State,
  StrategyMode,
  type Card,
  type StepUnit,
} from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/lib/srs/model/settings.ts';
import { NEW_MEMORY, type CardMemory } from '../../../src/lib/srs/model/memory.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';
import { anyHistory, anySettings } from '../../support/log/arbitraries.ts';
import { DAY } from '../../support/log/entries.ts';
import { reviewMemory } from '../../support/log/memories.ts';
import { afterGrade } from '../../support/log/scheduling.ts';

const MS_PER_DAY = 86_400_000;
const SEED_ID = 'some-card-id';
const STATE_NAMES = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
};

function rawAlgorithm(settings: Settings) {
  const toStep = (minutes: number): StepUnit => `${minutes}m`;
  return fsrs({
    w: settings.parameters ?? default_w,
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumIntervalDays,
    enable_fuzz: settings.isFuzzOn,
    learning_steps: settings.learningStepsMinutes.map(toStep),
    relearning_steps: settings.relearningStepsMinutes.map(toStep),
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('card_id'));
}

function emptyCard(): Card {
  return createEmptyCard(new Date(DAY * MS_PER_DAY), (card) => ({ ...card, card_id: SEED_ID }));
}

const dateOf = (day: number): Date => new Date(day * MS_PER_DAY);

describe('memory states', () => {
  it('[S4] equal those of ts-fsrs 5.4.2 exactly, under every setting', () => {
    fc.assert(
      fc.property(anyHistory, anySettings, (history, settings) => {
        const raw = rawAlgorithm(settings);
        const scheduler = createScheduler(settings);
        let card = emptyCard();
        let memory: CardMemory = NEW_MEMORY;
        let day = DAY;
        for (const { rating, elapsedDays } of history) {
          day += elapsedDays;
          card = raw.repeat(card, dateOf(day))[rating].card;
          memory = afterGrade(scheduler, memory, rating, day, SEED_ID);
          expect({
            stability: memory.stability,
            difficulty: memory.difficulty,
            reps: memory.reps,
            lapses: memory.lapses,
            step: memory.step,
            state: memory.state,
          }).toEqual({
            stability: card.stability,
            difficulty: card.difficulty,
            reps: card.reps,
            lapses: card.lapses,
            step: card.learning_steps,
            state: STATE_NAMES[card.state],
          });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('[S4] intervals too, but for the clamps of rule S3', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        // Without fuzz: its seed is ours.
        const settings = { ...DEFAULT_SETTINGS, isFuzzOn: false };
        const raw = rawAlgorithm(settings);
        const scheduler = createScheduler(settings);
        let memory: CardMemory = NEW_MEMORY;
        let card = emptyCard();
        let day = DAY;
        for (const { rating, elapsedDays } of history) {
          const isOnTime = memory.state === 'review' && elapsedDays >= memory.intervalDays;
          const formerDays = memory.intervalDays;
          day += elapsedDays;
          card = raw.repeat(card, dateOf(day))[rating].card;
          memory = afterGrade(scheduler, memory, rating, day, SEED_ID);
          if (memory.intervalDays !== card.scheduled_days) {
            expect(isOnTime && card.scheduled_days < formerDays).toBe(true);
            expect(memory.intervalDays).toBe(formerDays);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('[S3] without the clamps some Good on time would be shorter, and Easy exceed the maximum', () => {
    const settings = { ...DEFAULT_SETTINGS, desiredRetention: 0.97, maximumIntervalDays: 90 };
    const raw = rawAlgorithm(settings);
    const scheduler = createScheduler(settings);
    let shortened = 0;
    let exceeding = 0;
    for (let index = 0; index < 400; index++) {
      const seedId = `card-${index}`;
      // Stable cards asked often grow slowly: fuzz may outweigh what a good answer adds.
      const before = reviewMemory({
        stability: 300 + index,
        difficulty: 9.5,
        lastStudyDay: DAY - 60,
      });
      const memory = afterGrade(scheduler, before, 3, DAY, seedId);
      const dueDay = memory.dueDay ?? DAY;
      const card = {
        ...createEmptyCard(dateOf(DAY)),
        card_id: seedId,
        stability: memory.stability,
        difficulty: memory.difficulty,
        reps: memory.reps,
        state: State.Review,
        last_review: dateOf(DAY),
      };
      const record = raw.repeat(card, dateOf(dueDay));
      if (record[3].card.scheduled_days < memory.intervalDays) shortened++;
      if (record[4].card.scheduled_days > 90) exceeding++;
      const preview = scheduler.preview(memory, dueDay, seedId);
      expect(preview[3].intervalDays).toBeGreaterThanOrEqual(memory.intervalDays);
      expect(preview[4].intervalDays).toBeLessThanOrEqual(90);
    }
    expect(shortened).toBeGreaterThan(0);
    expect(exceeding).toBeGreaterThan(0);
  });
});
