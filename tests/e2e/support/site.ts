/** A Playwright test that fails on any console error, page error, policy violation or foreign request. */
import { test as base, expect, type Page } from '@playwright/test';

export interface Guard {
  /** Allows faults whose text contains this: for tests that cause one on purpose. */
  readonly allow: (text: string) => void;
}

export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      const allowed: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith('http') && url.origin !== origin) {
          faults.push(`foreign request: ${request.url()}`);
        }
      });
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use({ allow: (text) => allowed.push(text) });
      expect(faults.filter((fault) => !allowed.some((text) => fault.includes(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Addresses of all pages, relative to the base. */
export const PAGES = [
  '',
  'leaders/',
  'leaders/learn/',
  'leaders/estimate/',
  'pitfalls/em/',
  'reference/time-plans/',
  'reference/questions/',
  'reference/glossary/',
  'reference/resources/',
  'reference/sources/',
  'reference/progress-file/',
  'print/pm/',
  'decks/',
  'decks/leaders/',
  'review/',
  'card/?id=learn-minutes',
  'cards/',
  'settings/',
  '404.html',
] as const;

export const WIDTHS = [360, 768, 1280] as const;

/** The stored log segments of this site. */
export function storedSegments(page: Page): Promise<[string, string][]> {
  return page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.includes(':log:'))
      .map((key): [string, string] => [key, localStorage.getItem(key) ?? '']),
  );
}

export async function openReview(page: Page, search = ''): Promise<void> {
  await page.goto(`review/${search}`);
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
}

export async function shownCard(page: Page): Promise<string> {
  const id = await page.locator('[data-card-id]').getAttribute('data-card-id');
  return id ?? '';
}

/** Shows the answer and grades with a key; waits for the next card or the end. */
export async function gradeByKey(page: Page, key: '1' | '2' | '3' | '4'): Promise<void> {
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
  await page.keyboard.press(key);
  await expect(page.getByRole('button', { name: /^Good/ })).toBeHidden();
}

/** Waits until a press counts again after a grade. */
export function pauseAfterGrade(page: Page): Promise<void> {
  return page.waitForTimeout(180);
}
