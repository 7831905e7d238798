/** Importing 100,000 reviews on the settings page: how long it takes, and how long the page does not respond. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { join } from 'node:path';
import { findBrowser } from '../scripts/lib/browser/browser.mjs';
import { createStaticServer, listen } from '../scripts/serve.mjs';
import { createLog } from '../src/lib/srs/later/replay/review-log.ts';
import { progressFileText } from '../tests/support/log/progress-files.ts';
import { HEAVY, heavyCatalogue, heavyLog } from './heavy-reader.ts';
import { measureOf, type Measure } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const RUNS = 3;

interface ImportTimes {
  /** From choosing the file to its preview. */
  readonly previewMs: number;
  /** From pressing "Merge" to the result. */
  readonly mergeMs: number;
  readonly longestTaskMs: number;
  /** Number of steps of the progress bar. */
  readonly steps: number;
}

export async function benchImport(): Promise<Measure[]> {
  const found = await findBrowser();
  if (found === null) throw new Error('No browser: run node scripts/setup.mjs --browser');
  const server = createStaticServer({ root: join(ROOT, 'dist'), base: '/' });
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run'];
  const browser = await chromium.launch({ executablePath: found.path, args });
  try {
    const address = `http://127.0.0.1:${port}/settings/`;
    const { cardIds, entries } = heavyLog(HEAVY.reviews, Date.now());
    const file = progressFileText(createLog(entries), {
      exportedAtMs: Date.now(),
      site: '/',
    });
    const catalogue = JSON.stringify(heavyCatalogue(cardIds));
    const measures: Measure[] = [];
    for (const slowdown of [1, 4]) {
      const runs: ImportTimes[] = [];
      for (let run = 0; run < RUNS; run++) {
        runs.push(await importOnce(browser, address, { catalogue, file, slowdown }));
      }
      const of = (pick: (times: ImportTimes) => number): number[] => runs.map(pick);
      const name = slowdown === 1 ? '' : `, ${slowdown} × slower`;
      const total = of(({ previewMs, mergeMs }) => previewMs + mergeMs);
      measures.push(
        measureOf(
          `import of ${HEAVY.reviews} reviews${name}`,
          'ms',
          total,
          slowdown === 1 ? 2_000 : undefined,
        ),
        measureOf(
          '  of it, file to preview',
          'ms',
          of(({ previewMs }) => previewMs),
        ),
        measureOf(
          '  longest time without an answer',
          'ms',
          of(({ longestTaskMs }) => longestTaskMs),
        ),
        measureOf(
          '  steps of the progress bar',
          '',
          of(({ steps }) => steps),
        ),
      );
    }
    return measures;
  } finally {
    await browser.close();
    server.close();
  }
}

async function importOnce(
  browser: Browser,
  address: string,
  { catalogue, file, slowdown }: { catalogue: string; file: string; slowdown: number },
): Promise<ImportTimes> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    // The offline copy would answer instead of the made-up catalogue, and would be made during the measurement.
    serviceWorkers: 'block',
  });
  try {
    await context.route('**/cards.json', (route) =>
      route.fulfill({ body: catalogue, contentType: 'application/json' }),
    );
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const input = page.getByLabel('File to import');
    await input.waitFor();
    await watch(page);
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await input.setInputFiles({
      name: 'progress.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    const merge = page.getByRole('button', { name: 'Merge', exact: true });
    await merge.waitFor({ timeout: 60_000 });
    await merge.click();
    await page.getByText('The import is merged').waitFor({ timeout: 60_000 });
    return await page.evaluate(() => {
      const { started, ended, tasks, steps } = (window as unknown as { seen: Seen }).seen;
      const [chosenMs = NaN, pressedMs = NaN] = started;
      const [previewMs = NaN, mergedMs = NaN] = ended;
      return {
        previewMs: previewMs - chosenMs,
        mergeMs: mergedMs - pressedMs,
        longestTaskMs: Math.max(0, ...tasks),
        steps,
      };
    });
  } finally {
    await context.close();
  }
}

interface Seen {
  readonly started: number[];
  readonly ended: number[];
  readonly tasks: number[];
  steps: number;
}

/** Records in the page the time of each request to it, of its answer, and every long task between them. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { started: [], ended: [], tasks: [], steps: 0 };
    Object.assign(window, { seen });
    const start = (): void => {
      seen.started.push(performance.now());
    };
    addEventListener('change', start, { capture: true });
    addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof HTMLButtonElement && target.textContent === 'Merge') start();
      },
      { capture: true },
    );
    // Passing the file to the page is a long task before the start, which a reader's own disk would do.
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        if (startTime >= (seen.started[0] ?? Infinity)) seen.tasks.push(duration);
      }
    }).observe({ type: 'longtask' });
    const awaited = ['What the import would do', 'The import is merged'];
    new MutationObserver(() => {
      if (document.querySelector('progress') !== null) seen.steps++;
      const heading = document.querySelector('.settings-preview h4')?.textContent;
      if (heading === awaited[seen.ended.length]) seen.ended.push(performance.now());
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}
