// Reported: intrafind/ihub-apps#1694 (an address kept in sessionStorage is followed unchecked).
// Seen here: `javascript:` and other sites' addresses under the key of the way back became "Back to your review".
// Right: a stored value becomes a link only if it is an address that this site would have stored.
import { normalizeBase } from '../../src/lib/links/addresses.ts';
import { storageKeys } from '../../src/lib/storage/values/keys.ts';
import { expect, test } from '../e2e/support/site.ts';

const BASE = normalizeBase(process.env['BASE_PATH'] ?? '/');
const KEYS = storageKeys(BASE);

const NOT_OURS = [
  'javascript:document.title="run"',
  ' javascript:document.title="run"',
  'java\nscript:document.title="run"',
  'data:text/html,<script>1</script>',
  'https://example.com/review/',
  '//example.com/review/',
  '/\\example.com/review/',
  `${BASE}review/../../other/`,
  `${BASE}settings/`,
  `${BASE}review/\u0000`,
  '',
];

test('the way back to a review leads to a review of this site or is not offered', async ({
  page,
}) => {
  await page.goto('leaders/');
  const shownFor = async (address: string): Promise<string | null> => {
    await page.evaluate(
      ([key, value]) => {
        sessionStorage.setItem(key, value);
      },
      [KEYS.returnTo, address] as const,
    );
    await page.reload();
    const bar = page.locator('#back-to-review');
    return (await bar.isVisible()) ? bar.locator('a').getAttribute('href') : null;
  };
  for (const address of NOT_OURS) {
    expect(await shownFor(address), JSON.stringify(address)).toBe(null);
  }
  const ours = `${BASE}review/?deck=leaders&section=%2Fleaders%2F%23order`;
  expect(await shownFor(ours)).toBe(ours);
});

test('"Continue" leads to a page of this site', async ({ page }) => {
  await page.goto('');
  const link = page.locator('a[data-continue]');
  const before = await link.getAttribute('href');
  for (const path of ['javascript:1//', '//example.com/', '/\\example.com/', '/../x/', '/a b/']) {
    await page.evaluate(
      ([key, value]) => {
        localStorage.setItem(key, value);
      },
      [KEYS.readingPlace, JSON.stringify([1, path, 'x', 'T', null])] as const,
    );
    await page.reload();
    expect(await link.getAttribute('href'), path).toBe(before);
  }
});
