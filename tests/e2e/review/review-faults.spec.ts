import { blockStorage } from '../support/blocked-storage.ts';
import { expect, gradeByKey, openReview, pauseAfterGrade, test } from '../support/site.ts';

test(
  'cards.json out of reach: a message, and a retry that works',
  { tag: '@base' },
  async ({ page, guard }) => {
    guard.allow('Failed to load resource');
    await page.route('**/cards.json', (route) => route.fulfill({ status: 503 }));
    await page.goto('review/');
    await expect(page.getByRole('alert')).toContainText(
      'The cards could not be loaded. Your progress is untouched.',
    );
    await page.unroute('**/cards.json');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  },
);

test('cards.json of another form: a message that names the fault', async ({ page }) => {
  await page.route('**/cards.json', (route) =>
    route.fulfill({ json: { version: 1, revision: 'x', decks: [], cards: [{ id: 7 }] } }),
  );
  await page.goto('review/');
  await expect(page.getByRole('alert')).toContainText('$.cards[0].id: expected a card id, found 7');
});

test('[P4] storage blocked: the session goes on in memory and says so', async ({ page }) => {
  await blockStorage(page);
  await openReview(page);
  await expect(page.getByRole('alert')).toContainText('does not let the site store anything');
  await gradeByKey(page, '3');
  await pauseAfterGrade(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  // Until the page has rendered, the button has the focus, and Space would press it again.
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Undo' })).not.toBeFocused();
  await gradeByKey(page, '4');
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
});

test('[P4] storage full: the session goes on, says so, and stores all once there is room', async ({
  page,
}) => {
  await openReview(page);
  await page.evaluate(() => {
    let size = 4_000_000;
    for (let part = 0; size > 8; part++) {
      try {
        localStorage.setItem(`filler-${part}`, 'x'.repeat(size));
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await gradeByKey(page, '3');
  await expect(page.getByRole('alert')).toContainText('The storage of this browser is full');
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('filler-')) localStorage.removeItem(key);
    }
  });
  await pauseAfterGrade(page);
  await gradeByKey(page, '3');
  await expect(page.getByRole('alert')).toBeHidden();
  await page.reload();
  await expect(page.locator('[data-count="learning"] dd')).toHaveText('2');
});

test('[P3] a damaged segment and data of a newer version are left as they are', async ({
  page,
}) => {
  await openReview(page);
  await gradeByKey(page, '4');
  await pauseAfterGrade(page);
  await gradeByKey(page, '4');
  const damaged = await page.evaluate(() => {
    const [key, text] = Object.entries(localStorage).find(([name]) => name.includes(':log:')) as [
      string,
      string,
    ];
    const value = text.slice(0, -12);
    localStorage.setItem(key, value);
    return { key, value };
  });
  await openReview(page);
  await expect(page.getByRole('alert')).toContainText('A part of your stored progress is damaged');
  await gradeByKey(page, '4');
  expect(await page.evaluate((key) => localStorage.getItem(key), damaged.key)).toBe(damaged.value);

  await page.evaluate((key) => {
    localStorage.setItem(key.replace(':v1:', ':v2:'), '2.0.whatever');
  }, damaged.key);
  await openReview(page);
  const before = await page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
  await expect(page.getByRole('alert')).toContainText('written by a newer version');
  await gradeByKey(page, '3');
  await page.waitForTimeout(2_000);
  expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()))).toBe(
    before,
  );
});

test('the scheduler out of reach: answers can be read, grades wait, and it says so', async ({
  page,
  guard,
}) => {
  guard.allow('Failed to load resource');
  guard.allow('net::ERR_FAILED');
  await page.route('**/scheduler*.js', (route) => route.abort());
  await openReview(page);
  await page.keyboard.press('Space');
  await expect(page.getByRole('group', { name: 'Answer', exact: true })).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.unroute('**/scheduler*.js');
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await gradeByKey(page, '3');
});

test('a press before the scheduler is there counts as soon as it is', async ({ page }) => {
  await page.route('**/scheduler*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await openReview(page);
  const first = await page.locator('[data-card-id]').getAttribute('data-card-id');
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expect(page.locator('[data-card-id]')).not.toHaveAttribute('data-card-id', first ?? '');
  await expect(page.getByRole('status').first()).toHaveText('Good, again in 10 min.');
  expect(
    await page.evaluate(
      () => Object.keys(localStorage).filter((key) => key.includes(':log:')).length,
    ),
  ).toBe(1);
});
