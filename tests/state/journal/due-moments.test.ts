/** A moment to come has one name on every page: by its study day, by the offset of that moment (faults F and G). */
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../src/components/cards/list/card-row.ts';
import { describeDue } from '../../../src/components/card/messages.ts';
import { formatDue } from '../../../src/lib/format/due-when.ts';
import { formatDueInColumn } from '../../../src/lib/format/due-column.ts';
import { MS_PER_MINUTE } from '../../../src/lib/time/durations.ts';
import { dueNow } from '../../../src/lib/storage/values/due-summary.ts';
import { register } from '../../support/log/entries.ts';
import {
  createStudy,
  gradeShown,
  plainCards,
  type Page,
  type Study,
} from '../../support/page/study.ts';
import { momentOf, wallClockAt } from '../../support/page/wall-clock.ts';

const BERLIN = 'Europe/Berlin';
const dateOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

interface Start {
  readonly timeZone?: string;
  readonly date: string;
  readonly time: string;
  readonly rolloverHour: number;
}

/** One card and steps of half an hour, at a moment of a wall clock. */
async function openAt({ timeZone = BERLIN, date, time, rolloverHour }: Start) {
  const study = createStudy(plainCards(1));
  study.clock.setTimeZone(timeZone);
  study.clock.setNowMs(momentOf(timeZone, dateOf(date), time));
  study.addEntries(
    Object.entries({ rolloverHour, learningStepsMinutes: [30], isFuzzOn: false }).map(
      ([name, value]) => register({ name, value, cardId: null, setAtMs: 1 }),
    ),
  );
  return { study, page: await study.openPage() };
}

/** What the review, the home page, the card page and the list say of when the one card comes. */
function toldBy(study: Study, { progress, journal, session }: Page) {
  const nowMs = study.clock.nowMs();
  const today = progress.today();
  const due = journal.dueOf('card-0');
  const view = session.$session.get();
  if (view.status !== 'done' || view.nextDueMs === null) throw new Error('a card is left');
  const home = dueNow(journal.dueSummary(), nowMs, study.clock.utcOffsetMinutes);
  const [row] = readRows({ catalogue: study.catalogue, progress, journal }, nowMs);
  return {
    due,
    review: formatDue(
      { atMs: view.nextDueMs, studyDay: progress.studyDayOf(view.nextDueMs) },
      today,
    ),
    home: formatDue({ atMs: home.nextDueMs ?? NaN, studyDay: home.nextDueDay ?? NaN }, home.today),
    cardPage: describeDue(due, { today, nowMs }),
    list: row?.due == null ? '' : formatDueInColumn(row.due, today, nowMs),
    nextDueMs: view.nextDueMs,
  };
}

describe('[F] about a change of the clocks', () => {
  it('[D3] the day before, with rollover 0: every page says in two days', async () => {
    const { study, page } = await openAt({ date: '2026-10-24', time: '12:00', rolloverHour: 0 });
    // Good ends the step of half an hour and gives days.
    gradeShown(page, study.clock, 3);
    study.clock.pass(30 * MS_PER_MINUTE);
    page.session.refresh();
    gradeShown(page, study.clock, 3);
    const told = toldBy(study, page);
    expect(told.due.at).toEqual({ kind: 'day', studyDay: dateOf('2026-10-26') });
    expect(told.nextDueMs).toBe(momentOf(BERLIN, dateOf('2026-10-26'), '00:00'));
    expect(told.cardPage).toMatch(/^Due in 2 days, on /);
    expect(told.review).not.toBe('tomorrow');
    expect(told.review).toMatch(/^on /);
    expect(told.home).toBe(told.review);
  });

  it.each([
    ['autumn', '2026-10-24'],
    ['spring', '2026-03-28'],
  ])('[D3] in %s the next study day starts when the clock shows its hour', async (_, date) => {
    const { study, page } = await openAt({ date, time: '23:30', rolloverHour: 4 });
    const { clock } = study;
    // The one New card waits for tomorrow.
    const summary = { ...page.journal.dueSummary(), newLeft: 0 };
    const { nextDueMs } = dueNow(summary, clock.nowMs(), clock.utcOffsetMinutes);
    expect(wallClockAt(BERLIN, nextDueMs ?? NaN)).toMatchObject({
      date: dateOf(date) + 1,
      hour: 4,
      minute: 0,
    });
  });
});

describe('[G] about midnight', () => {
  it('[D3] half an hour away before midnight is told by its time on every page', async () => {
    const { study, page } = await openAt({ date: '2026-06-10', time: '23:40', rolloverHour: 4 });
    gradeShown(page, study.clock, 1);
    const told = toldBy(study, page);
    const { at } = told.due;
    if (at?.kind !== 'moment') throw new Error('no step');
    const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(
      Math.ceil(at.atMs / MS_PER_MINUTE) * MS_PER_MINUTE,
    );
    expect(told).toMatchObject({
      review: `at ${time}`,
      home: `at ${time}`,
      cardPage: `Due at ${time}.`,
      list: time,
    });
  });

  it('[D3] after midnight the day that starts at the rollover is tomorrow on every page', async () => {
    const { study, page } = await openAt({ date: '2026-06-11', time: '00:30', rolloverHour: 4 });
    page.actions.changeSettings({ learningStepsMinutes: [] });
    page.session.refresh();
    gradeShown(page, study.clock, 1);
    const told = toldBy(study, page);
    expect(told.due.at?.studyDay).toBe(page.progress.today() + 1);
    expect(told).toMatchObject({
      review: 'tomorrow',
      home: 'tomorrow',
      cardPage: 'Due tomorrow.',
      list: new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(1, 'day'),
    });
  });
});
