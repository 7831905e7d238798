import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createReadingClock,
  timeToReadMs,
  type ReadingEvent,
} from '../../../src/lib/state/later/reading/reading-clock.ts';

type Timed = readonly [atMs: number, event: ReadingEvent];

const page = (isVisible: boolean): ReadingEvent => ({ kind: 'page', isVisible });
const section = (id: string, isInView: boolean): ReadingEvent => ({
  kind: 'section',
  id,
  isInView,
});
const end = (id: string, isInView: boolean): ReadingEvent => ({ kind: 'end', id, isInView });
const TIME: ReadingEvent = { kind: 'time' };

/** Words that count as read after ten seconds on the screen. */
const TEN_SECONDS = 80;

/** What is read, and when: `10000 a`. */
function run(events: readonly Timed[], words: Record<string, number> = { a: TEN_SECONDS }) {
  const clock = createReadingClock(
    Object.entries(words).map(([id, count]) => ({ id, words: count })),
  );
  return events.flatMap(([atMs, event]) => clock.note(event, atMs).map((id) => `${atMs} ${id}`));
}

const START: readonly Timed[] = [
  [0, page(true)],
  [0, section('a', true)],
];

describe('a section', () => {
  it.each<[string, readonly Timed[], string[]]>([
    ['its end and half its time', [...START, [9_000, end('a', true)], [10_000, TIME]], ['10000 a']],
    ['not a millisecond early', [...START, [9_000, end('a', true)], [9_999, TIME]], []],
    ['its time, but never its end', [...START, [60_000, TIME]], []],
    ['its end after its time', [...START, [60_000, end('a', true)]], ['60000 a']],
    [
      'its end, long before its time',
      [...START, [100, end('a', true)], [200, end('a', false)], [10_000, TIME]],
      ['10000 a'],
    ],
    [
      'time in two pieces, out of view between them',
      [
        ...START,
        [1_000, end('a', true)],
        [6_000, section('a', false)],
        [50_000, section('a', true)],
        [53_999, TIME],
        [54_000, TIME],
      ],
      ['54000 a'],
    ],
    [
      'time in which the page is hidden does not count',
      [
        ...START,
        [1_000, end('a', true)],
        [5_000, page(false)],
        [90_000, page(true)],
        [94_999, TIME],
        [95_000, TIME],
      ],
      ['95000 a'],
    ],
    [
      'an end that comes into view of a hidden page counts once it is shown',
      [
        ...START,
        [20_000, page(false)],
        [21_000, end('a', true)],
        [30_000, TIME],
        [40_000, page(true)],
      ],
      ['40000 a'],
    ],
    [
      'an end that has left a hidden page does not count',
      [
        ...START,
        [20_000, page(false)],
        [21_000, end('a', true)],
        [22_000, end('a', false)],
        [40_000, page(true)],
      ],
      [],
    ],
    ['read once', [...START, [0, end('a', true)], [10_000, TIME], [90_000, TIME]], ['10000 a']],
    ['of another page', [...START, [0, section('z', true)], [20_000, end('z', true)]], []],
  ])('[L2] [G1] is read by its end in view and half its time: %s', (_, events, read) => {
    expect(run(events)).toEqual(read);
  });

  it('[L2] [G1] counts its time beside others in view', () => {
    const events: Timed[] = [
      [0, page(true)],
      [0, section('a', true)],
      [0, section('b', true)],
      [4_000, end('a', true)],
      [5_000, end('b', true)],
      [10_000, section('a', false)],
      [20_000, TIME],
    ];
    expect(run(events, { a: TEN_SECONDS, b: 2 * TEN_SECONDS })).toEqual(['10000 a', '20000 b']);
  });

  it('[L2] [G1] without a word of its own is read as soon as its end is seen', () => {
    expect(run([...START, [30, end('a', true)]], { a: 0 })).toEqual(['30 a']);
  });

  it('[L2] [G1] takes half the time that 240 words a minute take', () => {
    expect(timeToReadMs(240)).toBe(30_000);
    expect(timeToReadMs(0)).toBe(0);
  });
});

const IDS = ['a', 'b', 'c'] as const;
const anyId = fc.constantFrom(...IDS);
const anyEvent: fc.Arbitrary<ReadingEvent> = fc.oneof(
  fc.record({ kind: fc.constant('page'), isVisible: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('section', 'end'), id: anyId, isInView: fc.boolean() }),
  fc.constant(TIME),
);
/** Events and the time from each to the next. */
const anyEvents = fc.array(fc.tuple(fc.nat(8_000), anyEvent), { maxLength: 40 });
const WORDS = { a: 0, b: 40, c: TEN_SECONDS };

function timed(steps: readonly (readonly [number, ReadingEvent])[]): Timed[] {
  let atMs = 0;
  return steps.map(([waitMs, event]) => {
    atMs += waitMs;
    return [atMs, event];
  });
}

/** The rule once more, from the whole history at once: whether a section is read after these events. */
function isReadBy(id: keyof typeof WORDS, events: readonly Timed[]): boolean {
  const state = { page: false, section: false, end: false };
  let seenMs = 0;
  let wasEndSeen = false;
  for (const [index, [atMs, event]] of events.entries()) {
    if (event.kind === 'page') state.page = event.isVisible;
    else if (event.kind !== 'time' && event.id === id) state[event.kind] = event.isInView;
    wasEndSeen ||= state.page && state.end;
    const untilMs = events[index + 1]?.[0] ?? atMs;
    if (state.page && state.section) seenMs += untilMs - atMs;
  }
  return wasEndSeen && seenMs >= timeToReadMs(WORDS[id]);
}

describe('whatever happens', () => {
  it('[L2] [G1] exactly the sections are read of which the rule is true', () => {
    fc.assert(
      fc.property(anyEvents, (steps) => {
        const events = timed(steps);
        const read = run(events, WORDS).map((line) => line.split(' ')[1]);
        expect(read.toSorted()).toEqual(IDS.filter((id) => isReadBy(id, events)));
      }),
    );
  });

  it('[L2] [G1] the time to wait is neither too short nor too long', () => {
    fc.assert(
      fc.property(anyEvents, (steps) => {
        const clock = createReadingClock(IDS.map((id) => ({ id, words: WORDS[id] })));
        let lastMs = 0;
        for (const [atMs, event] of timed(steps)) {
          clock.note(event, atMs);
          lastMs = atMs;
        }
        const nextMs = clock.nextMs();
        if (nextMs === null) {
          expect(clock.note(TIME, lastMs + 1e9)).toEqual([]);
          return;
        }
        expect(nextMs).toBeGreaterThan(0);
        if (nextMs > 1) expect(clock.note(TIME, lastMs + nextMs - 1)).toEqual([]);
        expect(clock.note(TIME, lastMs + nextMs)).not.toEqual([]);
      }),
    );
  });
});
