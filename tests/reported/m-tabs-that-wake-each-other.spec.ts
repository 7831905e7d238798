// Reported: blitz-js/blitz#1035 and kubestellar/console#7323.
// Seen here: two settings pages tried out the storage at each storage event, woke each other and answered nothing more.
// Right: nothing is written because another tab looked at the storage.
import { expect, test } from '../e2e/support/site.ts';

test('two open pages come to rest', async ({ page, context }) => {
  await page.goto('settings/');
  await page.getByLabel('New cards a day').fill('3');
  const other = await context.newPage();
  await other.addInitScript(() => {
    document.documentElement.dataset['events'] = '0';
    addEventListener('storage', () => {
      const { dataset } = document.documentElement;
      dataset['events'] = String(Number(dataset['events']) + 1);
    });
  });
  await other.goto('settings/');
  await other.getByLabel('New cards a day').fill('7');
  await other.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(other.getByText('Settings applied.')).toBeVisible();
  // The first page tells what has changed elsewhere, and then both have nothing to do.
  await expect(page.locator('.settings-bar')).toContainText('(now 7)');
  const eventsIn = () => other.evaluate(() => document.documentElement.dataset['events']);
  const before = await eventsIn();
  await other.waitForTimeout(500);
  expect(await eventsIn()).toBe(before);
});
