/**
 * Reported in gnacho/netpulse#466: on a plain HTTP address the browser has no clipboard, and copying fails in silence.
 * Seen here: a click on the link of a heading throws, and the offline line blames the browser instead of the address.
 * Right: on http://192.168.1.2 every part of the site works, or says why it does not.
 */
import type { Page } from '@playwright/test';
import { expect, gradeByKey, shownCard, test, type Guard } from '../e2e/support/site.ts';

const ORIGIN = 'http://plain.test';

/** Serves the site at an address that no browser takes for secure: no clipboard, locks, worker or storage manager. */
async function servePlainly(page: Page, guard: Guard, baseURL: string | undefined): Promise<void> {
  guard.allow(`foreign request: ${ORIGIN}`);
  // What is asked for after the end of a test finds no server.
  guard.allow('net::ERR_');
  const { origin } = new URL(baseURL ?? '');
  await page.route(`${ORIGIN}/**`, async (route) => {
    const address = route.request().url().replace(ORIGIN, origin);
    await route.fulfill({ response: await route.fetch({ url: address }) });
  });
}

test.beforeEach(async ({ page, guard, baseURL }) => {
  await servePlainly(page, guard, baseURL);
});

// Files that no test waits for may still be on their way.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

test('the link of a heading and the link of a card say where the address stands', async ({
  page,
}) => {
  await page.goto(`${ORIGIN}/leaders/learn/`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.mouse.wheel(0, 300);
  const button = page.getByRole('button', { name: 'Copy link' }).first();
  await expect(button).toBeVisible();
  await button.click();
  await expect(page.getByRole('button', { name: 'In the address bar' })).toBeVisible();

  const heading = page.locator('a.sl-anchor-link').first();
  await heading.click();
  await expect(page.getByText('The link is in the address bar')).toBeAttached();
});

test('the page of a card shows its address', async ({ page }) => {
  await page.goto(`${ORIGIN}/card/?id=learn-minutes`);
  await page.getByRole('button', { name: 'Copy address' }).click();
  await expect(page.getByLabel('Address of this card')).toHaveValue(/learn-minutes/);
});

test('the offline line says that the address has no https', async ({ page }) => {
  await page.goto(`${ORIGIN}/settings/`);
  await expect(page.locator('[data-offline]')).toHaveText(/An offline copy needs .* https/);
});

test('a grade is kept and undone across a reload', async ({ page }) => {
  await page.goto(`${ORIGIN}/review/`);
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  const first = await shownCard(page);
  await gradeByKey(page, '3');
  await expect(page.locator('[data-card-id]')).not.toHaveAttribute('data-card-id', first);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.locator('[data-card-id]')).toHaveAttribute('data-card-id', first);
});
