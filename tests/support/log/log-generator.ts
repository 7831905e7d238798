/**
 * Review logs as a diligent reader would leave them, for size tests and for `npm run bench`: the same log for the same
 * seed. The model of memory is deliberately not FSRS: it only has to give plausible ratings, and the generator must not
 * get slower or other when the scheduler changes.
 */
import type { Rating } from '../../../src/lib/srs/model/rating.ts';
import type { ReviewEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { createRandom, pick, wholeNumber, type Random } from '../random.ts';

export interface GeneratedLog {
  readonly cardIds: readonly string[];
  /** Reviews in the order they were given, exactly as many as asked for. */
  readonly entries: readonly ReviewEntry[];
}

export interface LogShape {
  readonly cards: number;
  readonly reviews: number;
  readonly seed: number;
  /** Study day of the first session, in days since 1970-01-01. */
  readonly startDay: number;
}

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
const NEW_PER_DAY = 10;
/** Keeps 2,000 cards coming often enough for 20 to 60 reviews a day, in days. */
const STABILITY_MAX = 50;
const WINTER_OFFSET = 60;
const SUMMER_OFFSET = 120;
/** A stay abroad once a year, in days of the year, and its offset. */
const ABROAD = { from: 210, to: 224, offset: -420 };

export function generateLog({ cards, reviews, seed, startDay }: LogShape): GeneratedLog {
  const random = createRandom(seed);
  const cardIds = generateCardIds(cards, random);
  const entries: ReviewEntry[] = [];
  const stability = new Float64Array(cards);
  const lastDay = new Int32Array(cards);
  const dueOn = new Map<number, number[]>();
  let newest = 0;

  const plan = (card: number, day: number): void => {
    const planned = dueOn.get(day);
    if (planned === undefined) dueOn.set(day, [card]);
    else planned.push(card);
  };

  let overdue: number[] = [];
  for (let day = startDay; entries.length < reviews; day++) {
    const waiting = [...overdue, ...(dueOn.get(day) ?? [])];
    dueOn.delete(day);
    const length = wholeNumber(random, 20, 60);
    const session = waiting.slice(0, length);
    overdue = waiting.slice(length);
    for (let fresh = 0; fresh < NEW_PER_DAY && newest < cards; fresh++) session.push(newest++);
    // A reader with time left studies ahead: takes what would come due next.
    for (let ahead = day + 1; session.length < length && ahead < day + 60; ahead++) {
      const planned = dueOn.get(ahead);
      while (planned !== undefined && planned.length > 0 && session.length < length) {
        session.push(planned.pop() ?? 0);
      }
    }

    const utcOffsetMinutes = offsetOn(day);
    // Sessions start between 7 and 21 o'clock.
    let nowMs =
      day * MS_PER_DAY +
      wholeNumber(random, 7 * 60, 21 * 60) * MS_PER_MINUTE -
      utcOffsetMinutes * MS_PER_MINUTE +
      wholeNumber(random, 0, 59_999);
    for (let at = 0; at < session.length && entries.length < reviews; at++) {
      const card = session[at] ?? 0;
      const gapMs = wholeNumber(random, 4_000, 30_000);
      nowMs += gapMs;
      const rating = rate(random, stability[card] ?? 0, day - (lastDay[card] ?? 0));
      entries.push({
        kind: 'review',
        cardId: cardIds[card] ?? '',
        reviewedAtMs: nowMs,
        utcOffsetMinutes,
        rating,
        answerMs: Math.floor((gapMs * (0.6 + 0.4 * random())) / 100) * 100,
        isVoid: false,
        editedAtMs: 0,
      });
      const isFirst = stability[card] === 0;
      stability[card] = nextStability(stability[card] ?? 0, rating);
      lastDay[card] = day;
      // New and forgotten cards come again in the same session, as learning steps do.
      if (rating === 1 || (isFirst && rating < 4)) session.splice(at + 6, 0, card);
      else if (!session.includes(card, at + 1)) {
        plan(card, day + Math.max(1, Math.round(stability[card] * (0.95 + 0.1 * random()))));
      }
    }
  }
  return { cardIds, entries };
}

/** Ids of 12 to 30 characters, such as authors write: words joined by hyphens. */
function generateCardIds(count: number, random: Random): string[] {
  const ids = new Set<string>();
  while (ids.size < count) {
    const length = wholeNumber(random, 12, 30);
    let id = pick(random, WORDS);
    while (id.length < length) id += `-${pick(random, WORDS)}`;
    ids.add(id.slice(0, length).replace(/-$/, 'x'));
  }
  return [...ids];
}

/** Again with the probability of having forgotten; else mostly Good. The curve is FSRS-4.5's, decay 0.5. */
function rate(random: Random, stability: number, elapsedDays: number): Rating {
  const retrievability =
    stability === 0 ? 0.7 : (1 + ((19 / 81) * elapsedDays) / stability) ** -0.5;
  if (random() > retrievability) return 1;
  const ease = random();
  return ease < 0.1 ? 2 : ease < 0.9 ? 3 : 4;
}

function nextStability(stability: number, rating: Rating): number {
  if (stability === 0) return [0.5, 1.5, 3, 8][rating - 1] ?? 1;
  const factor = [0.35, 1.3, 2, 3][rating - 1] ?? 1;
  return Math.min(STABILITY_MAX, Math.max(0.5, stability * factor));
}

/** Central European time, last Sundays taken as days 90 and 300 of a year, and a stay abroad. */
function offsetOn(day: number): number {
  const dayOfYear = Math.floor(day % 365.25);
  if (dayOfYear >= ABROAD.from && dayOfYear < ABROAD.to) return ABROAD.offset;
  return dayOfYear >= 90 && dayOfYear < 300 ? SUMMER_OFFSET : WINTER_OFFSET;
}

const WORDS = [
  'leaders',
  'cache',
  'queue',
  'shard',
  'replica',
  'quorum',
  'index',
  'fanout',
  'write',
  'read',
  'limit',
  'token',
  'bucket',
  'hash',
  'ring',
  'commit',
  'clock',
  'budget',
  'estimate',
  'latency',
  'tail',
  'retry',
  'lease',
  'log',
  'merge',
  'cost',
];
