// @ts-check
/** Takes the pictures of the README from the built site: `npm run screenshots`, after `npm run build`. */
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
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
    name: 'review-phone',
    address: 'review/',
    viewport: PHONE,
    colorScheme: 'dark',
    prepare: showAnswer,
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
