/** What can happen to stored progress, done to it in a real browser (rules P3, P4, P8, L9). */
import type { Page } from '@playwright/test';
import { storedEntries } from '../support/heavy.ts';
import { expect, gradeByKey, openReview, pauseAfterGrade, test } from '../support/site.ts';

async function gradeSome(page: Page, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) {
    await gradeByKey(page, '4');
    await pauseAfterGrade(page);
  }
}

/** Leaves the page, so that it has written all it keeps, and lists what is stored. */
async function leaveAndList(page: Page): Promise<Record<string, string>> {
  await page.waitForTimeout(1_800);
  await page.goto('favicon.svg');
  return page.evaluate(() => Object.fromEntries(Object.entries<string>(localStorage)));
}

const DAMAGES: [string, (text: string) => string][] = [
  ['truncated', (text) => text.slice(0, Math.floor(text.length / 2))],
  ['with a flipped bit at the start', (text) => flip(text, 0)],
  ['with a flipped bit in the middle', (text) => flip(text, Math.floor(text.length / 2))],
  ['with a flipped bit at the end', (text) => flip(text, text.length - 1)],
  ['replaced by other JSON', () => '{"reviews":[1,{"__proto__":{"x":1}}]}'],
  ['replaced by null', () => 'null'],
  ['empty', () => ''],
  ['of a future version', () => '99.0.abc~000000'],
];

function flip(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

test('[P3] every stored value in every kind of damage: the page opens, uses what can be read, and writes over nothing', async ({
  page,
}) => {
  test.setTimeout(300_000);
  // What browsers ask for beside a picture that is opened by itself.
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await openReview(page);
  await gradeSome(page, 3);
  const sound = await leaveAndList(page);
  const keys = Object.keys(sound).filter((key) => key.startsWith('design-round:'));
  expect(keys.length).toBeGreaterThanOrEqual(3);
  for (const key of keys) {
    for (const [name, damage] of DAMAGES) {
      const damaged = damage(sound[key] ?? '');
      await page.evaluate(
        ([values, changed, text]) => {
          localStorage.clear();
          for (const [stored, value] of Object.entries(values)) localStorage.setItem(stored, value);
          localStorage.setItem(changed, text);
        },
        [sound, key, damaged] as const,
      );
      await openReview(page);
      const what = `${key} ${name}`;
      if (key.includes(':log:')) {
        await expect(page.getByRole('alert'), what).toContainText('damaged');
        await gradeSome(page, 1);
        expect(await page.evaluate((at) => localStorage.getItem(at), key), what).toBe(damaged);
        expect((await storedEntries(page)).length, what).toBeGreaterThanOrEqual(1);
      } else {
        // A cache or a convenience: everything is as it was.
        await expect(page.locator('[data-count="new"] dd'), what).toHaveText('7');
        await expect(page.getByRole('alert'), what).toBeHidden();
      }
      await page.goto('favicon.svg');
    }
  }
});

test('[P8] storage cleared while a session is open is filled again, and the reader is told', async ({
  page,
}) => {
  await openReview(page);
  await gradeSome(page, 2);
  await openReview(page);
  await gradeSome(page, 1);
  await page.waitForTimeout(1_800);
  await page.evaluate(() => {
    localStorage.clear();
    // What another tab's clearing tells this one.
    dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }));
  });
  await expect(page.getByRole('alert')).toContainText('written back');
  expect((await storedEntries(page)).filter((entry) => entry.kind === 'review')).toHaveLength(3);
  await gradeSome(page, 1);
  await openReview(page);
  await expect(page.locator('[data-count="new"] dd')).toHaveText('6');
});

test('[P4] a storage that throws from one moment on: the session goes on and says so', async ({
  page,
}) => {
  await openReview(page);
  await gradeSome(page, 1);
  await page.evaluate(() => {
    for (const method of ['setItem', 'getItem', 'removeItem', 'key'] as const) {
      Storage.prototype[method] = () => {
        throw new DOMException('gone', 'SecurityError');
      };
    }
  });
  await gradeSome(page, 1);
  await expect(page.getByRole('alert')).toContainText('does not let the site store anything');
  await gradeSome(page, 1);
  await expect(page.locator('[data-count="new"] dd')).toHaveText('7');
});

test('[P2] a tab of an old catalogue and one of a new: ids added, removed and renamed keep every grade', async ({
  page,
  context,
}) => {
  const { madeCatalogue, serveCatalogue } = await import('../support/heavy.ts');
  const ids = ['old-name', 'going-away', 'staying-one', 'staying-two'];
  await serveCatalogue(page, madeCatalogue(ids));
  await openReview(page);
  await gradeSome(page, 2);
  const other = await context.newPage();
  const renamed = madeCatalogue(['new-name', 'brand-new', 'staying-one', 'staying-two']);
  const catalogue = {
    ...renamed,
    revision: 'changed',
    cards: renamed.cards.map((card) =>
      card.id === 'new-name' ? { ...card, aliases: ['old-name'] as string[] } : card,
    ),
  };
  await other.route('**/cards.json', (route) =>
    route.fulfill({ body: JSON.stringify(catalogue), contentType: 'application/json' }),
  );
  await openReview(other);
  await expect(other.locator('[data-count="new"] dd')).toHaveText('3');
  // The old tab goes on: what it grades under former ids counts for the present cards.
  await page.bringToFront();
  await gradeSome(page, 2);
  await other.reload();
  await expect(other.locator('[data-count="new"] dd')).toHaveText('1');
  await gradeSome(other, 1);
  const reviews = (await storedEntries(other)).filter((entry) => entry.kind === 'review');
  expect(new Set(reviews.map((entry) => entry.cardId))).toEqual(new Set([...ids, 'brand-new']));
  expect(reviews).toHaveLength(5);
});
