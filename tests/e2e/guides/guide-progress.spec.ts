/** Read marks, and cards graded where they stand in a guide. */
import type { Locator, Page } from '@playwright/test';
import { compareEntries } from '../../../src/lib/srs/later/replay/review-log.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { decodeSegment } from '../../../src/lib/storage/later/log/segment-decoder.ts';
import { encodeSegment } from '../../support/storage/segments.ts';
import { expect, openReview, shownCard, storedSegments, test, WIDTHS } from '../support/site.ts';

const GUIDE = 'leaders/learn/';
const FIRST_CARD = 'learn-minutes';
const MS_PER_DAY = 86_400_000;

/** Opens a guide, and gives the first sign of its reader. */
async function openGuide(page: Page, address = GUIDE, section = 'Minutes'): Promise<void> {
  await page.goto(address);
  await page.mouse.move(200, 300);
  await expect(readToggle(page, section)).toBeAttached();
}

function readToggle(page: Page, section: string): Locator {
  return page.getByRole('button', { name: new RegExp(`(Mark as read|Read): ${section}$`) });
}

function card(page: Page, id = FIRST_CARD): Locator {
  return page.locator(`#card-${id}`);
}

/** Shows the answer of a card and waits for what stands under it. */
async function reveal(page: Page, id = FIRST_CARD): Promise<Locator> {
  await card(page, id).getByText('Show answer').click();
  const line = card(page, id).locator('.card-grades');
  await expect(line.locator('button, p:not(:empty)').first()).toBeVisible();
  return line;
}

/** What the log holds, in the order of its times. */
async function storedEntries(page: Page): Promise<LogEntry[]> {
  const segments = await storedSegments(page);
  return segments.flatMap(([, text]) => [...decodeSegment(text).entries]).sort(compareEntries);
}

/** Stores a segment as another device would have brought it, before the page is opened. */
async function seed(page: Page, entries: readonly LogEntry[]): Promise<void> {
  await page.addInitScript((text) => {
    const base = location.pathname.startsWith('/study/') ? '/study/' : '/';
    localStorage.setItem(`design-round:${base}:v1:log:seedseed:0`, text);
  }, encodeSegment(entries));
}

function graded(cardId: string, rating: 1 | 2 | 3 | 4, daysAgo: number): LogEntry {
  return {
    kind: 'review',
    cardId,
    reviewedAtMs: Date.now() - daysAgo * MS_PER_DAY,
    utcOffsetMinutes: 0,
    rating,
    answerMs: 3_000,
    isVoid: false,
    editedAtMs: 0,
  };
}

test.describe('a card', () => {
  test(
    'graded in the guide is in the log, and the review does not ask for it',
    { tag: '@base' },
    async ({ page }) => {
      await openGuide(page);
      const line = await reveal(page);
      await line.getByRole('button', { name: /^Easy/ }).click();
      await expect(line.getByRole('status')).toHaveText(
        /^Easy\. Next in \d+ days\. Your progress is kept in this browser only/,
      );
      expect(await storedEntries(page)).toMatchObject([
        { kind: 'review', cardId: FIRST_CARD, rating: 4, isVoid: false },
      ]);
      await page.goto('review/?section=leaders/learn%23minutes');
      await expect(page.getByRole('heading', { name: 'Nothing due now' })).toBeVisible();
    },
  );

  test('is offered again by Undo, whatever has been shown meanwhile', async ({ page }) => {
    await openGuide(page);
    const first = await reveal(page);
    await first.getByRole('button', { name: /^Good/ }).click();
    const second = await reveal(page, 'learn-great-answer');
    await page.waitForTimeout(180);
    await second.getByRole('button', { name: /^Hard/ }).click();
    await expect(second.getByRole('button', { name: 'Undo' })).toBeVisible();
    // Undo takes back the newest grade, so only that one has the button.
    await expect(first.getByRole('button')).toHaveCount(0);
    await second.getByRole('button', { name: 'Undo' }).click();
    await expect(second.getByRole('button')).toHaveText([/Again/, /Hard/, /Good/, /Easy/]);
    await first.getByRole('button', { name: 'Undo' }).click();
    await expect(first.getByRole('button')).toHaveCount(4);
    await openReview(page, '?section=leaders/learn%23minutes');
    expect(await shownCard(page)).toBe(FIRST_CARD);
  });

  test('that is not due is practiced, and nothing is written', async ({ page }) => {
    await seed(page, [graded(FIRST_CARD, 4, 1)]);
    await openGuide(page);
    const line = await reveal(page);
    await expect(line.getByRole('status')).toHaveText(/^Practiced\. Next due in \d+ days\.$/);
    await expect(line.getByRole('button')).toHaveCount(0);
    expect(await storedEntries(page)).toHaveLength(1);
  });

  test('has two grades for readers who want two', async ({ page }) => {
    const setting = { name: 'gradeButtons', cardId: null, value: 2, setAtMs: 1 };
    await seed(page, [{ kind: 'register', ...setting }]);
    await openGuide(page);
    const line = await reveal(page);
    await expect(line.getByRole('button')).toHaveText([/Again/, /Good/]);
  });

  test('that is due brings the count in the header down', async ({ page }) => {
    await seed(page, [graded(FIRST_CARD, 4, 60), graded('learn-great-answer', 4, 60)]);
    await openGuide(page);
    const line = await reveal(page);
    await line.getByRole('button', { name: /^Good/ }).click();
    await expect(page.locator('[data-due-count]')).toHaveText('1');
  });

  test('can be graded by keyboard, and a key held down does not undo it', async ({ page }) => {
    await openGuide(page);
    await card(page).locator('summary').focus();
    await page.keyboard.press('Enter');
    const line = card(page).locator('.card-grades');
    await expect(line.getByRole('group', { name: 'Grades' })).toBeVisible();
    await expect(card(page).locator('summary')).toBeFocused();
    // Grades by number are the review's: in a guide a digit is a digit.
    await page.keyboard.press('3');
    for (let count = 0; count < 3; count++) await page.keyboard.press('Tab');
    await expect(line.getByRole('button', { name: /^Good/ })).toBeFocused();
    await page.keyboard.down('Enter');
    await expect(line.getByRole('status')).toBeFocused();
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    await page.keyboard.press('Tab');
    await expect(line.getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(line.getByRole('button', { name: /^Good/ })).toBeFocused();
    expect(await storedEntries(page)).toMatchObject([
      { rating: 3, isVoid: false },
      { rating: 3, isVoid: true },
    ]);
  });

  test('is graded once by a double click', async ({ page }) => {
    await openGuide(page);
    const line = await reveal(page);
    await line.getByRole('button', { name: /^Hard/ }).dblclick();
    await expect(line.getByRole('status')).toHaveText(/^Hard\./);
    expect(await storedEntries(page)).toMatchObject([{ rating: 2, isVoid: false }]);
  });

  test('is a self-check as before where the cards cannot be loaded, and says why', async ({
    page,
    guard,
  }) => {
    guard.allow('net::ERR_FAILED');
    await page.route('**/cards.json', (route) => route.abort());
    await openGuide(page);
    const line = await reveal(page);
    await expect(card(page).locator('.card-answer')).toBeVisible();
    await expect(line.getByRole('status')).toHaveText(
      /^Not graded: the cards could not be loaded\. Your progress is untouched\./,
    );
    await page.unroute('**/cards.json');
    await card(page).getByText('Hide answer').click();
    await card(page).getByText('Show answer').click();
    await expect(line.getByRole('button', { name: /^Good/ })).toBeVisible();
  });

  test('cannot be graded where the browser stores nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await openGuide(page);
    const line = await reveal(page);
    await expect(line.getByRole('status')).toHaveText(/^Not graded: this browser does not let/);
    // A mark lives as long as the page.
    await readToggle(page, 'Minutes').click();
    await expect(readToggle(page, 'Minutes')).toHaveAttribute('aria-pressed', 'true');
  });

  test('on a deck page can be graded, too', async ({ page }) => {
    await page.goto('decks/leaders/');
    const line = await reveal(page, 'leaders-budget-meets-bill');
    await line.getByRole('button', { name: /^Good/ }).click();
    await expect(line.getByRole('status')).toHaveText(/^Good\. Next in 10 min\./);
    await expect(page.locator('.read-mark')).toHaveCount(0);
  });
});

for (const width of WIDTHS) {
  test(`grades and marks fit at ${width} px and move nothing`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(GUIDE);
    const places = (): Promise<number[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('main :is(h2, p, footer)')]
          .filter((element) => element.closest('.card-grades, .read-mark') === null)
          .map((element) => element.getBoundingClientRect().top + scrollY),
      );
    const before = await places();
    await page.mouse.move(100, 300);
    await expect(readToggle(page, 'Minutes')).toBeAttached();
    expect(await places()).toEqual(before);

    // From the moment that the answer is shown, its grades have their place.
    const held = Promise.withResolvers<undefined>();
    await page.route('**/cards.json', async (route) => {
      await held.promise;
      await route.continue();
    });
    await card(page).getByText('Show answer').click();
    await expect(card(page).locator('.card-answer')).toBeVisible();
    const waiting = await places();
    held.resolve(undefined);
    await expect(card(page).locator('.grade')).toHaveCount(4);
    expect(await places()).toEqual(waiting);
    await card(page).getByRole('button', { name: /^Easy/ }).click();
    await expect(card(page).getByRole('button', { name: 'Undo' })).toBeVisible();
    if (width > 360) expect(await places()).toEqual(waiting);
    await card(page).getByRole('button', { name: 'Undo' }).click();
    await expect(card(page).locator('.grade')).toHaveCount(4);
    const sizes = await page
      .locator('.grade, .read-mark button')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    const tops = await card(page)
      .locator('.grade')
      .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test.describe('a section', () => {
  test(
    'marked by hand stays marked across a reload, and can be unmarked',
    { tag: '@base' },
    async ({ page }) => {
      await openGuide(page);
      const contents = page.locator('starlight-toc');
      await readToggle(page, 'Purpose').click();
      await expect(readToggle(page, 'Purpose')).toHaveText('Read');
      await expect(readToggle(page, 'Purpose')).toHaveAttribute('aria-pressed', 'true');
      await expect(contents.locator('a[data-read]')).toHaveText(['Purpose']);
      await expect(page.getByText('1 of 8 sections read')).toBeVisible();
      await page.reload();
      await page.mouse.move(300, 400);
      await expect(readToggle(page, 'Purpose')).toHaveAttribute('aria-pressed', 'true');
      await expect(readToggle(page, 'Minutes')).toHaveAttribute('aria-pressed', 'false');
      await readToggle(page, 'Purpose').click();
      await expect(contents.locator('a[data-read]')).toHaveCount(0);
      expect(await storedEntries(page)).toMatchObject([
        { name: 'read', section: '/leaders/learn/#purpose', value: true },
        { name: 'read', section: '/leaders/learn/#purpose', value: false },
      ]);
    },
  );

  test('with sections of its own is marked with them', async ({ page }) => {
    await openGuide(page, 'leaders/', 'Attach leadership to every choice');
    await readToggle(page, 'Attach leadership to every choice').click();
    await expect(page.locator('starlight-toc a[data-read]')).toHaveCount(6);
    await expect(page.getByText('6 of 11 sections read')).toBeVisible();
  });

  test('is marked by reading: its end in view, and half its time on the screen', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.clock.install();
    await openGuide(page);
    // From here on time passes only when the test says so.
    await page.clock.pauseAt(Date.now() + 120_000);
    const minutes = readToggle(page, 'Minutes');
    await page.mouse.wheel(0, 100);
    await page.clock.runFor(60_000);
    await expect(minutes).toHaveAttribute('aria-pressed', 'false');
    await page.locator('#note-learn-eight').scrollIntoViewIfNeeded();
    await expect(minutes).toHaveAttribute('aria-pressed', 'true');

    const followUp = readToggle(page, 'Follow up');
    await followUp.scrollIntoViewIfNeeded();
    // Time stands still, but the browser still takes a frame to tell what is in view.
    await expect(followUp).toBeInViewport();
    await page.clock.runFor(5_000);
    await expect(followUp).toHaveAttribute('aria-pressed', 'false');
    await page.clock.runFor(60_000);
    await expect(followUp).toHaveAttribute('aria-pressed', 'true');
    // A section that was only scrolled past is not read.
    await expect(readToggle(page, 'Ask in the room')).toHaveAttribute('aria-pressed', 'false');
    await page.reload();
    await page.mouse.wheel(0, 10);
    await expect(minutes).toHaveAttribute('aria-pressed', 'true');
  });

  test('[G1] that its reader has unmarked is not marked again by reading on', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.clock.install();
    await openGuide(page);
    const minutes = readToggle(page, 'Minutes');
    await minutes.click();
    await expect(minutes).toHaveAttribute('aria-pressed', 'true');
    await minutes.click();
    await expect(minutes).toHaveAttribute('aria-pressed', 'false');
    // Only now does time pass: before, reading itself could mark the section.
    await page.clock.pauseAt(Date.now() + 120_000);
    await page.locator('#note-learn-eight').scrollIntoViewIfNeeded();
    await page.clock.runFor(120_000);
    await page.locator('#note-learn-eight').scrollIntoViewIfNeeded();
    await page.clock.runFor(120_000);
    await expect(minutes).toHaveAttribute('aria-pressed', 'false');
  });

  test('keeps its mark while a review is open in a background tab', async ({ page, context }) => {
    const background = await context.newPage();
    await background.addInitScript(() => {
      Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
    });
    await openReview(background);
    await openGuide(page);
    await readToggle(page, 'Purpose').click();
    await page.waitForTimeout(500);
    await expect(readToggle(page, 'Purpose')).toHaveAttribute('aria-pressed', 'true');
    await background.close();
    await page.reload();
    await page.mouse.move(300, 400);
    await expect(readToggle(page, 'Purpose')).toHaveAttribute('aria-pressed', 'true');
  });

  test('keeps its mark when a card is graded on the same page', async ({ page }) => {
    await openGuide(page);
    const line = await reveal(page);
    await line.getByRole('button', { name: /^Easy/ }).click();
    await readToggle(page, 'Purpose').click();
    // Past the moment at which the page writes its caches.
    await page.waitForTimeout(2_000);
    await page.reload();
    await page.mouse.move(300, 400);
    await expect(readToggle(page, 'Purpose')).toHaveAttribute('aria-pressed', 'true');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is neither a mark nor a grade, nor room for them', async ({ page }) => {
    await page.goto(GUIDE);
    await card(page).locator('summary').click();
    await expect(card(page).locator('.card-answer')).toBeVisible();
    await expect(page.locator('.read-mark, .card-grades, .sl-markdown-content button')).toHaveCount(
      0,
    );
  });
});
