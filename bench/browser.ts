import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../scripts/lib/browser/browser.mjs';
import { createStaticServer, listen } from '../scripts/serve.mjs';
import type { ReviewEntry } from '../src/lib/srs/model/log-entry.ts';
import { storageKeys } from '../src/lib/storage/values/keys.ts';
import { HEAVY, heavyCatalogue, heavyLog, storeAsPagesDo } from './heavy-reader.ts';
import { measureOf, type Measure } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const SLOWDOWN = 4;
const NAVIGATIONS = 7;
const GRADES = 25;

/** The review page at a quarter of the processor's speed, for a person with 2,000 cards and 100,000 reviews. */
export async function benchBrowser(): Promise<Measure[]> {
  const found = await findBrowser();
  if (found === null) throw new Error('No browser: run node scripts/setup.mjs --browser');
  const { cardIds, entries } = heavyLog(HEAVY.reviews, Date.now());
  // From a file: a route of the browser's driver would take time from the slowed processor.
  const root = mkdtempSync(join(tmpdir(), 'design-round-bench-'));
  cpSync(join(ROOT, 'dist'), root, { recursive: true });
  writeFileSync(join(root, 'cards.json'), JSON.stringify(heavyCatalogue(cardIds)));
  const server = createStaticServer({ root, base: '/' });
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
  ];
  const browser = await chromium.launch({ executablePath: found.path, args });
  try {
    return await measureReview(browser, `http://127.0.0.1:${port}/`, entries);
  } finally {
    await browser.close();
    server.close();
    rmSync(root, { recursive: true });
  }
}

async function measureReview(
  browser: Browser,
  address: string,
  entries: readonly ReviewEntry[],
): Promise<Measure[]> {
  const store = storeAsPagesDo(entries, '/', true);
  const stored = store.keys().map((key): [string, string] => [key, store.get(key) ?? '']);

  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    // The offline copy would be made during the measurement.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(`${address}favicon.svg`);
  await page.evaluate((values) => {
    for (const [key, value] of values) localStorage.setItem(key, value);
  }, stored);

  const cold = [await navigate(context, page, address)];
  for (let run = 1; run < 3; run++) {
    await page.evaluate((key) => {
      localStorage.removeItem(key);
    }, storageKeys('/').snapshot);
    // Leaving the page writes the snapshot again, so it is removed on another page.
    await page.goto(`${address}favicon.svg`);
    await page.evaluate((key) => {
      localStorage.removeItem(key);
    }, storageKeys('/').snapshot);
    cold.push(await navigate(context, page, address));
  }
  await page.waitForTimeout(6_000);
  const warm: number[] = [];
  for (let run = 0; run < NAVIGATIONS; run++) {
    await page.goto(`${address}favicon.svg`);
    warm.push(await navigate(context, page, address));
    await page.waitForTimeout(500);
  }
  const grades = await measureGrades(context, page);
  await context.close();
  return [
    measureOf('navigation to first card, 4 × slower', 'ms', warm, 500),
    measureOf('  without the snapshot', 'ms', cold),
    measureOf('grade key to next card in the page, 4 × slower', 'ms', grades.handled),
    measureOf('grade key to next card painted, 4 × slower', 'ms', grades.painted, 16.7),
  ];
}

async function navigate(context: BrowserContext, page: Page, address: string): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(`${address}review/`);
  // Polls rarely and cheaply: a search for a button by its role would compete with the page for the slowed processor.
  await page.waitForFunction(
    () => performance.getEntriesByName('dr:first-card').length > 0,
    undefined,
    { polling: 200, timeout: 60_000 },
  );
  const firstCardMs = await page.evaluate(
    () => performance.getEntriesByName('dr:first-card')[0]?.startTime ?? NaN,
  );
  await session.detach();
  return firstCardMs;
}

/** Presses 3 repeatedly. Measures each press, in the page, until the frame after the layout of the next card. */
async function measureGrades(
  context: BrowserContext,
  page: Page,
): Promise<{ handled: number[]; painted: number[] }> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.waitForTimeout(3_000);
  await page.evaluate(() => {
    const times = { handled: [] as number[], painted: [] as number[] };
    Object.assign(window, { times });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.code !== 'Digit3') return;
        const startMs = event.timeStamp;
        const prompt = document.querySelector('.review-card')?.getAttribute('data-card-id');
        const waitForCard = (): void => {
          if (document.querySelector('.review-card')?.getAttribute('data-card-id') === prompt) {
            requestAnimationFrame(waitForCard);
            return;
          }
          // A message posted in a frame arrives after that frame is painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.painted.push(performance.now() - startMs);
          channel.port2.postMessage(null);
        };
        requestAnimationFrame(waitForCard);
      },
      { capture: true },
    );
    // This listener runs last; one microtask later the interface has rendered.
    window.addEventListener('keydown', (event) => {
      if (event.code !== 'Digit3') return;
      queueMicrotask(() => {
        times.handled.push(performance.now() - event.timeStamp);
      });
    });
  });
  for (let count = 0; count < GRADES; count++) {
    await page.keyboard.press('Space');
    await page.waitForTimeout(500);
    await page.keyboard.press('Digit3');
    await page.waitForTimeout(500);
  }
  return page.evaluate(
    () => (window as unknown as { times: { handled: number[]; painted: number[] } }).times,
  );
}
