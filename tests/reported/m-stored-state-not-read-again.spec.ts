// Reported: rust-lang/rust#93253 (the theme of a page from the back/forward cache), CyberShadow/DFeed#134 (read marks there).
// Seen here: theme and its control, figures of the home page, header badge, reading place and the way back to a review stayed as they were.
// Right: what is stored is shown, when a page comes back from the cache and when another tab writes.
import type { Page } from '@playwright/test';
import { DAY_MS, dueSummaryOf } from '../e2e/support/stored-values.ts';
import { goBackToKept, noteReturns, WITH_BACK_FORWARD_CACHE } from '../e2e/support/return.ts';
import { storageKeys } from '../../src/lib/storage/values/keys.ts';
import { expect, test } from '../e2e/support/site.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, ...WITH_BACK_FORWARD_CACHE });
  },
});

test.beforeEach(({ page }) => noteReturns(page));

const KEYS = storageKeys('/');
const PLACE = JSON.stringify([1, '/leaders/learn/', null, 'How to learn', null]);

async function store(page: Page, values: Readonly<Record<string, string | null>>): Promise<void> {
  await page.evaluate((entries) => {
    for (const [key, value] of entries) {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, value);
    }
  }, Object.entries(values));
}

async function expectHome(
  page: Page,
  { theme, figures, badge, link }: Record<'theme' | 'figures' | 'badge' | 'link', string | RegExp>,
): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  await expect(page.locator('[data-theme-select]').first()).toHaveValue(theme);
  await expect(page.locator('[data-today]')).toHaveText(figures);
  await expect(page.locator('[data-due-count]').first()).toHaveText(badge);
  await expect(page.locator('[data-continue]')).toHaveText(link);
}

const STORED = { theme: 'dark', figures: /^3 due/, badge: '3', link: 'Continue: How to learn' };
const EMPTY = { theme: 'light', figures: /^Read a guide/, badge: '', link: /Begin reading/ };

async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.locator('[data-theme-select]').first().selectOption(theme);
}

const due = () => dueSummaryOf({ atMs: Date.now(), reviews: 3 });

for (const [way, change] of Object.entries({
  'after Back': async (page: Page, values: Record<string, string | null>, theme: string) => {
    await page.goto('reference/sources/');
    await chooseTheme(page, theme);
    await store(page, values);
    await goBackToKept(page);
  },
  'after a change in another tab': async (
    page: Page,
    values: Record<string, string | null>,
    theme: string,
  ) => {
    const other = await page.context().newPage();
    await other.goto('reference/sources/');
    await chooseTheme(other, theme);
    await store(other, values);
    await other.close();
  },
})) {
  test(`home and header show what is stored ${way}`, async ({ page }) => {
    await page.goto('');
    await chooseTheme(page, 'light');
    await expectHome(page, EMPTY);
    await change(page, { [KEYS.dueSummary]: due(), [KEYS.readingPlace]: PLACE }, 'dark');
    await expectHome(page, STORED);
    await expect(page.locator('[data-today]')).toHaveAttribute('data-figures');

    // Nothing is due: reading is the next step, and the figures are gone.
    await change(
      page,
      { [KEYS.dueSummary]: dueSummaryOf({ atMs: Date.now(), reviews: 0 }) },
      'dark',
    );
    await expect(page.locator('[data-today]')).toHaveText(/^Nothing due now/);
    await expect(page.locator('[data-today]')).not.toHaveAttribute('data-figures');
    await expect(page.locator('[data-continue]')).toHaveAttribute('data-primary');

    await change(page, { [KEYS.dueSummary]: null, [KEYS.readingPlace]: null }, 'light');
    await expectHome(page, EMPTY);
    await expect(page.locator('[data-review-now]')).toHaveAttribute('data-primary');
    await expect(page.locator('[data-continue]')).not.toHaveAttribute('data-primary');
  });
}

test('a home page left open over the start of the next study day counts anew', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T12:00:00Z') });
  await page.goto('');
  const atMs = Date.parse('2026-03-02T12:00:00Z');
  await store(page, { [KEYS.dueSummary]: dueSummaryOf({ atMs, reviews: 0, tomorrow: 2 }) });
  await page.reload();
  await expect(page.locator('[data-today]')).toHaveText(/^Nothing due now/);
  await page.clock.fastForward(DAY_MS);
  await expect(page.locator('[data-today]')).toHaveText(/^2 due/);
});

test('a guide shows the marks, and the way back to a review, that are stored after Back', async ({
  page,
}) => {
  await page.goto('leaders/learn/');
  await page.mouse.move(200, 200);
  const mark = page.locator('.read-mark button').first();
  await expect(mark).toHaveAttribute('aria-pressed', 'false');
  await mark.click();
  await expect(mark).toHaveAttribute('aria-pressed', 'true');
  await page.goto('reference/sources/');
  await store(page, { [KEYS.sectionsRead]: null });
  await page.evaluate((key) => {
    sessionStorage.setItem(key, '/review/?deck=leaders');
  }, KEYS.returnTo);
  await goBackToKept(page);
  await expect(mark).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('link', { name: 'Back to your review' })).toBeVisible();
});
