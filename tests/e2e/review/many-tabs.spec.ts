/** Rule P2 in real tabs: a thousand grades, given side by side, and not one lost. */
import type { Page } from '@playwright/test';
import type { RegisterEntry } from '../../../src/lib/srs/model/log-entry.ts';
import {
  baseOf,
  madeCatalogue,
  serveCatalogue,
  storedEntries,
  storeEntries,
} from '../support/heavy.ts';
import { expect, openReview, test } from '../support/site.ts';

const NO_LIMIT: RegisterEntry = {
  kind: 'register',
  name: 'newPerDay',
  cardId: null,
  value: 9_999,
  setAtMs: 1,
};

/** Grades in the page itself, as fast as it takes grades. @returns how many it took */
function gradeMany(page: Page, count: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const press = (code: string, key: string): void => {
      document.dispatchEvent(new KeyboardEvent('keydown', { code, key, bubbles: true }));
    };
    const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const done = (): number => document.querySelector<HTMLProgressElement>('progress')?.value ?? 0;
    const start = done();
    while (done() - start < wanted) {
      press('Space', ' ');
      await later(5);
      press('Digit3', '3');
      await later(5);
    }
    return done() - start;
  }, count);
}

async function openHeavy(page: Page, cards: number): Promise<void> {
  await serveCatalogue(page, madeCatalogue(cards));
  await openReview(page);
}

test('[P2] 1,000 grades in three tabs at once: every one is stored', async ({ page, context }) => {
  test.setTimeout(240_000);
  await openReview(page);
  await storeEntries(page, baseOf(page), [NO_LIMIT]);
  const tabs = [page, await context.newPage(), await context.newPage()];
  for (const tab of tabs) await openHeavy(tab, 700);
  const taken = await Promise.all(
    [334, 333, 333].map((count, index) => gradeMany(tabs[index] ?? page, count)),
  );
  const total = taken.reduce((sum, count) => sum + count, 0);
  expect(total).toBeGreaterThanOrEqual(1_000);
  const reviews = (await storedEntries(page)).filter((entry) => entry.kind === 'review');
  expect(reviews).toHaveLength(total);
});

test('[P1] [P2] tabs that close right after a grade, while another is busy, lose none', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await openReview(page);
  await storeEntries(page, baseOf(page), [NO_LIMIT]);
  await openHeavy(page, 200);
  const busy = gradeMany(page, 60);
  let closed = 0;
  for (let count = 0; count < 12; count++) {
    const tab = await context.newPage();
    await openHeavy(tab, 200);
    closed += await gradeMany(tab, 2);
    await tab.close({ runBeforeUnload: false });
  }
  const total = closed + (await busy);
  const reviews = (await storedEntries(page)).filter((entry) => entry.kind === 'review');
  expect(reviews).toHaveLength(total);
});
