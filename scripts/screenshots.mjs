// @ts-check
/** Takes the pictures of the README from the built site: `npm run screenshots`, after `npm run build`. */
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MS_PER_DAY } from '../src/lib/time/durations.ts';
import { findBrowser } from './lib/browser/browser.mjs';
import { createStaticServer, listen } from './serve.mjs';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'docs/images');
const COMPUTER = { width: 1100, height: 720 };
const PHONE = { width: 360, height: 740 };

/**
 * @typedef {object} Shot
 * @property {string} name
 * @property {string} address
 * @property {{ width: number, height: number }} viewport
 * @property {'light' | 'dark'} colorScheme
 * @property {(page: import('@playwright/test').Page) => Promise<void>} [prepare]
 */

/** @param {import('@playwright/test').Page} page */
async function showAnswer(page) {
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: /^Good/ }).waitFor();
}

/** @param {import('@playwright/test').Page} page */
async function typeFigure(page) {
  await page.getByRole('textbox').fill('5.8k');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Good/ }).waitFor();
}

/**
 * Grades cards of a deck, so that lists and histories are not empty.
 * @param {import('@playwright/test').Page} page
 */
async function studySome(page) {
  const back = page.url();
  await page.goto(new URL('/review/?deck=leaders', back).href);
  for (const key of ['3', '4', '2', '4', '1', '3', '4', '4']) {
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^Good/ }).waitFor();
    await page.keyboard.press(key);
    await page.waitForTimeout(250);
  }
  await page.goto(back, { waitUntil: 'networkidle' });
}

/**
 * Grades the card of the page on past days, so that its plot is not empty.
 * @param {import('@playwright/test').Page} page
 */
async function studyForWeeks(page) {
  const back = page.url();
  const nowMs = Date.now();
  for (const daysAgo of [25, 22, 15]) {
    await page.clock.setFixedTime(nowMs - daysAgo * MS_PER_DAY);
    const id = new URL(back).searchParams.get('id') ?? '';
    await page.goto(new URL(`/review/?deck=leaders&card=${id}`, back).href);
    await showAnswer(page);
    await page.getByRole('button', { name: /^Good/ }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
  }
  // The undo list of this tab would appear above the plot.
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.clock.setFixedTime(nowMs);
  await page.goto(back, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { name: 'Recall over time' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 240);
  await page.waitForTimeout(300);
}

/** @type {readonly Shot[]} */
const SHOTS = [
  {
    name: 'guide',
    address: 'leaders/learn/',
    viewport: COMPUTER,
    colorScheme: 'light',
    prepare: async (page) => page.locator('.card summary').first().click(),
  },
  {
    name: 'review',
    address: 'review/',
    viewport: COMPUTER,
    colorScheme: 'light',
    prepare: showAnswer,
  },
  {
    name: 'exercise',
    address: 'review/?section=leaders/estimate%23prepare&card=estimate-messages-a-second',
    viewport: PHONE,
    colorScheme: 'dark',
    prepare: typeFigure,
  },
  {
    name: 'picture',
    address: 'chat/consumer/design/#boxes',
    viewport: COMPUTER,
    colorScheme: 'light',
  },
  {
    name: 'browse',
    address: 'cards/?sort=-due',
    viewport: COMPUTER,
    colorScheme: 'light',
    prepare: studySome,
  },
  {
    name: 'card',
    address: 'card/?id=leaders-no-leadership-letter',
    viewport: COMPUTER,
    colorScheme: 'light',
    prepare: studyForWeeks,
  },
  { name: 'home', address: '', viewport: COMPUTER, colorScheme: 'light' },
];

const found = await findBrowser();
if (found === null) throw new Error('No browser: run node scripts/setup.mjs --browser');
const server = createStaticServer({ root: join(ROOT, 'dist'), base: '/' });
const port = await listen(server, { port: 0, host: '127.0.0.1' });
const browser = await chromium.launch({
  executablePath: found.path,
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
mkdirSync(FOLDER, { recursive: true });
for (const { name, address, viewport, colorScheme, prepare } of SHOTS) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  await page.goto(`http://127.0.0.1:${port}/${address}`, { waitUntil: 'networkidle' });
  await prepare?.(page);
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  await page.close();
}
await browser.close();
server.close();
