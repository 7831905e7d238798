// Reported: intrafind/ihub-apps#1694 (an address kept in sessionStorage is followed unchecked).
// Seen here: `javascript:` and other sites' addresses under the key of the way back became "Back to your review".
// Right: a stored value becomes a link only if it is an address that this site would have stored.
import type { Locator, Page } from '@playwright/test';
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

const OTHER_PATHS = ['javascript:1//', '//example.com/', '/\\example.com/', '/../x/', '/a b/'];

type Storage = 'sessionStorage' | 'localStorage';

/** Stores a value and loads the page anew. */
async function loadWith(page: Page, storage: Storage, key: string, value: string): Promise<void> {
  await page.evaluate(
    ([area, name, text]) => {
      window[area].setItem(name, text);
    },
    [storage, key, value] as const,
  );
  await page.reload();
}

/**
 * Where a link leads after each value was stored, in an open page: it reads the store again at this event. `null`: the
 * link is not offered.
 */
function ledTo(
  link: Locator,
  storage: Storage,
  key: string,
  values: readonly string[],
): Promise<(string | null)[]> {
  return link.evaluate(
    (element, [area, name, texts]) =>
      texts.map((text) => {
        window[area].setItem(name, text);
        dispatchEvent(new Event('storage'));
        return element.checkVisibility() ? element.getAttribute('href') : null;
      }),
    [storage, key, values] as const,
  );
}

test('the way back to a review leads to a review of this site or is not offered', async ({
  page,
}) => {
  const link = page.locator('#back-to-review a');
  const ours = `${BASE}review/?deck=leaders&section=%2Fleaders%2F%23order`;
  await page.goto('leaders/');
  await loadWith(page, 'sessionStorage', KEYS.returnTo, NOT_OURS[0] ?? '');
  await expect(link).toBeHidden();
  // Ours between the others: each of them has a link to take away.
  const values = NOT_OURS.flatMap((address) => [ours, address]);
  expect(await ledTo(link, 'sessionStorage', KEYS.returnTo, values)).toEqual(
    NOT_OURS.flatMap(() => [ours, null]),
  );
  await loadWith(page, 'sessionStorage', KEYS.returnTo, ours);
  await expect(link).toHaveAttribute('href', ours);
});

test('"Continue" leads to a page of this site', async ({ page }) => {
  await page.goto('');
  const link = page.locator('a[data-continue]');
  const first = await link.evaluate((element: HTMLAnchorElement) => element.href);
  const stored = (path: string): string => JSON.stringify([1, path, 'x', 'T', null]);
  await loadWith(page, 'localStorage', KEYS.readingPlace, stored(OTHER_PATHS[0] ?? ''));
  await expect(link).toHaveJSProperty('href', first);
  // A place of ours between the others: each of them has a link to take away.
  const values = OTHER_PATHS.flatMap((path) => [stored('/pitfalls/em/'), stored(path)]);
  const places = await ledTo(link, 'localStorage', KEYS.readingPlace, values);
  expect(places).toEqual(OTHER_PATHS.flatMap(() => [`${BASE}pitfalls/em/#x`, first]));
});
