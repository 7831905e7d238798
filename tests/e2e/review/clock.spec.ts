/** Clocks and days in a real browser (rules L5, D1, D4, D5). */
import { register } from '../../support/log/entries.ts';
import { storedEntries } from '../support/heavy.ts';
import { seed } from '../support/progress.ts';
import { expect, gradeByKey, openReview, pauseAfterGrade, test } from '../support/site.ts';

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 5, 10, 12);

test.describe('a clock set wrong', () => {
  test.use({ timezoneId: 'UTC' });

  test('[L5] forward a year and right again: the grades wait, are shown, and get a new time', async ({
    page,
    context,
  }) => {
    await page.clock.setFixedTime(NOON + 365 * DAY_MS);
    await openReview(page);
    await gradeByKey(page, '4');
    await page.close();

    const later = await context.newPage();
    await later.clock.setFixedTime(NOON);
    await openReview(later);
    await expect(later.locator('[data-count="new"] dd')).toHaveText('10');
    await expect(later.getByRole('alert')).toContainText('more than a day ahead');
    await gradeByKey(later, '3');
    await expect(later.locator('[data-count="learning"] dd')).toHaveText('1');
    const times = (await storedEntries(later)).map((entry) =>
      entry.kind === 'review' ? entry.reviewedAtMs : NaN,
    );
    expect(times.toSorted()).toEqual([NOON, NOON + 365 * DAY_MS]);
  });

  test('[L5] back a day and right again: nothing is lost and nothing counts twice', async ({
    page,
  }) => {
    await page.clock.setFixedTime(NOON);
    await openReview(page);
    await gradeByKey(page, '4');
    await page.clock.setFixedTime(NOON - 25 * 3_600_000);
    await openReview(page);
    await gradeByKey(page, '4');
    await page.clock.setFixedTime(NOON + 60_000);
    await openReview(page);
    expect(await storedEntries(page)).toHaveLength(2);
    await expect(page.getByRole('alert')).toBeHidden();
    // The clock was right the first time, so the card was new yesterday by the second: today's ten are whole.
    await expect(page.locator('[data-count="new"] dd')).toHaveText('10');
  });
});

// A day of 23 or of 25 hours in each, where the zone has one.
const ZONES = [
  ['America/Los_Angeles', '2026-03-08'],
  ['America/St_Johns', '2026-11-01'],
  ['Europe/Berlin', '2026-03-29'],
  ['Asia/Kolkata', '2026-03-29'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Pacific/Kiritimati', '2026-03-08'],
] as const;

for (const [zone, day] of ZONES) {
  test.describe(zone, () => {
    test.use({ timezoneId: zone });

    test(`[D1] [D4] [D5] the study day of ${day} starts at four by the local clock, in an open tab too`, async ({
      page,
    }) => {
      const startMs = await page.evaluate((date) => new Date(`${date}T03:58:00`).getTime(), day);
      await page.clock.install({ time: startMs });
      await openReview(page);
      for (let count = 0; count < 2; count++) {
        await gradeByKey(page, '4');
        await page.clock.runFor(200);
      }
      await expect(page.locator('[data-count="new"] dd')).toHaveText('8');
      await page.clock.runFor(130_000);
      await expect(page.locator('[data-count="new"] dd')).toHaveText('10');
      const minutes = (await storedEntries(page)).map((entry) =>
        entry.kind === 'review' ? entry.utcOffsetMinutes : NaN,
      );
      const offset = await page.evaluate((ms) => -new Date(ms).getTimezoneOffset(), startMs);
      expect(minutes).toEqual([offset, offset]);
    });
  });
}

test('[S2] [D4] at the rollover the buttons refresh before they accept a press', async ({
  page,
}) => {
  const startMs = new Date('2026-06-10T03:59:50').getTime();
  await page.clock.install({ time: startMs });
  await openReview(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Good 10 min/ })).toBeVisible();
  const card = await page.locator('[data-card-id]').getAttribute('data-card-id');
  await page.clock.setFixedTime(startMs + 20_000);
  await page.keyboard.press('3');
  await pauseAfterGrade(page);
  await expect(page.locator('[data-card-id]')).toHaveAttribute('data-card-id', card ?? '');
  expect(await storedEntries(page)).toHaveLength(0);
  await page.keyboard.press('3');
  await expect(page.locator('[data-card-id]')).not.toHaveAttribute('data-card-id', card ?? '');
});

test.describe('a learning step that ends past midnight', () => {
  test.use({ timezoneId: 'Europe/Berlin', locale: 'en-GB' });

  test('[D3] [G] is told by its time in the review, at home, on its page and in the list', async ({
    page,
  }) => {
    await seed(page, [
      register({ name: 'newPerDay', cardId: null, value: 1 }),
      register({ name: 'learningStepsMinutes', cardId: null, value: [30] }),
    ]);
    await page.clock.setFixedTime(new Date('2026-06-10T23:40:00+02:00'));
    await openReview(page);
    const card = (await page.locator('[data-card-id]').getAttribute('data-card-id')) ?? '';
    await gradeByKey(page, '1');
    await expect(page.getByText('The next card is due at 00:10.')).toBeVisible();
    await page.goto('./');
    await expect(page.locator('[data-today]')).toHaveText(/The next card comes at 00:10\.$/);
    await page.goto(`card/?id=${card}`);
    await expect(page.getByText('Due at 00:10.')).toBeVisible();
    await page.goto('cards/?is=learning');
    await expect(page.locator('.browse-row [data-column="due"]')).toHaveText('00:10');
  });
});
