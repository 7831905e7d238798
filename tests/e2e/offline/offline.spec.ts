/** The offline copy, against servers of its own that can be stopped and given another version. */
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { createStaticServer, listen } from '../../../scripts/serve.mjs';
import { BASE, builtPages, DIST } from '../support/built-pages.ts';
import { expect, gradeByKey, test } from '../support/site.ts';

test.use({ serviceWorkers: 'allow' });

interface Host {
  /** Address of the site, with its base. */
  readonly address: string;
  /** Folder that is served: a copy of the built site, which a test may change. */
  readonly root: string;
  /** Paths that were asked for since the last look. */
  readonly takeRequests: () => string[];
  readonly stop: () => Promise<void>;
}

async function host(): Promise<Host> {
  const root = mkdtempSync(join(tmpdir(), 'design-round-'));
  cpSync(DIST, root, { recursive: true });
  const server: Server = createStaticServer({ root, base: BASE });
  let requests: string[] = [];
  server.on('request', ({ url = '' }: { url?: string }) => requests.push(url));
  const port = await listen(server, { port: 0, host: '127.0.0.1' });
  return {
    address: `http://127.0.0.1:${port}${BASE}`,
    root,
    takeRequests: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

let site: Host;

test.beforeEach(async ({ guard }) => {
  // Each makes a copy of the site, and some another version of it.
  test.slow();
  site = await host();
  guard.allow(`foreign request: ${new URL(site.address).origin}/`);
});

test.afterEach(async () => {
  await site.stop();
  rmSync(site.root, { recursive: true });
});

const line = (page: Page) => page.locator('[data-offline]');

async function visit(page: Page, path = ''): Promise<void> {
  await page.goto(site.address + path);
  await expect(line(page)).toContainText('Ready offline', { timeout: 60_000 });
}

async function goOffline(context: BrowserContext): Promise<void> {
  await site.stop();
  await context.setOffline(true);
}

test(
  'after one visit, with the server stopped: every page, its parts, and addresses of every form',
  { tag: '@base' },
  async ({ page, context, guard }) => {
    guard.allow('404');
    await visit(page);
    await goOffline(context);
    for (const path of builtPages(site.root)) {
      const response = await page.goto(site.address + path);
      expect(response?.status(), path).toBe(200);
      await expect(page.locator('h1').first(), path).toBeVisible();
    }
    await expect(line(page)).toContainText('You are offline.');

    await page.goto(`${site.address}leaders/learn?utm_source=mail#ask`);
    expect(page.url()).toBe(`${site.address}leaders/learn/?utm_source=mail#ask`);
    await expect(page.locator('#ask')).toBeInViewport();
    const unknown = await page.goto(`${site.address}no/such/page/`);
    expect(unknown?.status()).toBe(404);
    await expect(page.locator('h1')).toHaveText('There is no such page');
  },
);

test(
  'offline: search finds a section, a review stores its grades, and progress is exported',
  { tag: '@base' },
  async ({ page, context }) => {
    await visit(page, 'leaders/');
    await goOffline(context);
    await page.goto(`${site.address}leaders/learn/`);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('textbox', { name: 'Search' }).fill('compliance');
    await expect(page.locator('.pagefind-ui__result-link').first()).toBeVisible();

    await page.goto(`${site.address}review/?deck=leaders`);
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
    for (let count = 0; count < 10; count++) {
      await page.waitForTimeout(180);
      await gradeByKey(page, '4');
    }
    await page.goto(`${site.address}settings/`);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export progress' }).first().click();
    const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as {
      reviews: unknown[];
    };
    expect(file.reviews).toHaveLength(10);
  },
);

/** Address of the file that holds a page in the offline copy of the served version. */
function keptAs(path: string): string {
  const worker = readFileSync(join(site.root, 'sw.js'), 'utf8');
  const files = [...worker.matchAll(/\{[^{}]*"integrity"[^{}]*\}/g)].map(
    ([json]) => JSON.parse(json) as { url: string; serves?: string },
  );
  const file = files.find(({ serves }) => serves === `${BASE}${path}index.html`);
  if (file === undefined) throw new Error(`${path} is not in the offline copy`);
  return file.url;
}

/** Paths of everything that the browser keeps of the site. */
function storedPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        paths.push(new URL(url).pathname);
      }
    }
    return paths;
  });
}

/** Changes one page of the served site, as a new build would. */
function publish(words: string): void {
  const file = join(site.root, 'leaders/learn/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('After this page you can', words));
  rebuildCopy();
}

/** Gives a script of the served site another name, as a new build does with one that has changed. */
function publishRenamed(part: string, name: string): void {
  const old = readdirSync(join(site.root, '_astro')).find((file) => file.startsWith(`${part}.`));
  if (old === undefined) throw new Error(`_astro: expected a file ${part}.*`);
  renameSync(join(site.root, '_astro', old), join(site.root, '_astro', name));
  for (const path of readdirSync(site.root, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|js)$/.test(path) || path === 'sw.js') continue;
    const file = join(site.root, path);
    const text = readFileSync(file, 'utf8');
    if (text.includes(old)) writeFileSync(file, text.replaceAll(old, name));
  }
  rebuildCopy();
}

function rebuildCopy(): void {
  rmSync(join(site.root, 'sw.js'));
  // A program of its own: Playwright's way of loading files is not for the packages of the build.
  const build = join(import.meta.dirname, '../../../src/lib/pipeline/built-site/offline.ts');
  const code = `import { writeOfflineWorker } from ${JSON.stringify(build)};
await writeOfflineWorker(...process.argv.slice(1));`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', code, site.root, BASE]);
}

/**
 * Presses "Use it now", and stops the old worker, as the browser does once it is idle: one that a debugger is attached to,
 * as in these tests, counts as busy for minutes. Without a debugger the new version is there within a second.
 */
async function accept(page: Page, context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(page);
  const active = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const version = versions.find(({ status }) => status === 'activated');
      if (version !== undefined) resolve(version.versionId);
    });
  });
  await session.send('ServiceWorker.enable');
  const versionId = await active;
  await line(page).getByRole('button', { name: 'Use it now' }).click();
  await expect
    .poll(
      async () => {
        await session.send('ServiceWorker.stopWorker', { versionId });
        return line(page).textContent();
      },
      { timeout: 30_000, intervals: [500] },
    )
    .not.toContain('A new version is ready.');
}

test(
  'a new version waits for the reader, takes only what has changed, and loses no grade of a review',
  { tag: '@base' },
  async ({ page, context }) => {
    await visit(page, 'leaders/learn/');
    const review = await context.newPage();
    await review.goto(`${site.address}review/`);
    await expect(review.getByRole('button', { name: 'Show answer' })).toBeVisible();
    await gradeByKey(review, '3');

    const oldFile = keptAs('leaders/learn/');
    publish('In the new version you can');
    site.takeRequests();
    await page.reload();
    await expect(line(page)).toContainText('A new version is ready.', { timeout: 30_000 });
    // Told without scrolling where the page is read, and not in the way of a review.
    await expect(line(page)).toBeInViewport();
    await expect(line(review)).toContainText('A new version is ready.', { timeout: 30_000 });
    expect(await line(review).evaluate((element) => getComputedStyle(element).position)).toBe(
      'static',
    );
    await expect(page.locator('main')).toContainText('After this page you can');
    const fetched = site.takeRequests().filter((path) => !path.endsWith('/sw.js'));
    expect(fetched).toEqual([keptAs('leaders/learn/')]);
    await expect(review.getByRole('button', { name: 'Show answer' })).toBeVisible();

    await accept(page, context);
    await expect(page.locator('main')).toContainText('In the new version you can');
    await expect(line(page)).toContainText('Ready offline', { timeout: 30_000 });
    const stored = await storedPaths(page);
    expect(stored).toContain(keptAs('leaders/learn/'));
    expect(stored).not.toContain(oldFile);
    // The other tab was not loaded anew: it is in the middle of its session.
    await expect(review.getByRole('button', { name: 'Undo' })).toBeEnabled();
    await gradeByKey(review, '3');
    await goOffline(context);
    await page.reload();
    await expect(page.locator('main')).toContainText('In the new version you can');
    await page.goto(`${site.address}settings/`);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export progress' }).first().click();
    const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as {
      reviews: unknown[];
    };
    expect(file.reviews).toHaveLength(2);
  },
);

test('a tab of an old version loads its parts after other tabs have taken two newer ones', async ({
  page,
  context,
}) => {
  await visit(page, 'leaders/learn/');
  const old = await context.newPage();
  await old.goto(`${site.address}leaders/estimate/`);
  await expect(line(old)).toContainText('Ready offline', { timeout: 30_000 });
  for (const name of ['guide.second00.js', 'guide.third000.js']) {
    publishRenamed('guide', name);
    await page.reload();
    await expect(line(page)).toContainText('A new version is ready.', { timeout: 30_000 });
    await accept(page, context);
    await expect(line(page)).toContainText('Ready offline', { timeout: 30_000 });
  }
  await goOffline(context);
  const card = old.locator('.card:has(> .card-reveal)').first();
  await card.getByText('Show answer').click();
  await card.getByRole('button', { name: /^Good/ }).click();
  await expect(card.locator('.card-grades').getByRole('status')).toContainText('Good.');
});

test(
  'a copy that was deleted or damaged under the page is mended at the next visit',
  { tag: '@base' },
  async ({ page, context }) => {
    await visit(page, 'leaders/');
    const [gone, torn] = [keptAs('leaders/estimate/'), keptAs('leaders/learn/')];
    await page.evaluate(
      async ([goneFile = '', tornFile = '']) => {
        const [name = ''] = (await caches.keys()).filter((key) => key.includes('precache'));
        const cache = await caches.open(name);
        await cache.delete(goneFile);
        await cache.put(tornFile, new Response('half a fi'));
      },
      [gone, torn],
    );
    site.takeRequests();
    await page.reload();
    const fetched = new Set<string>();
    await expect
      .poll(
        () => {
          for (const path of site.takeRequests()) fetched.add(path);
          return fetched.has(gone) && fetched.has(torn);
        },
        { timeout: 30_000 },
      )
      .toBe(true);
    await expect(line(page)).toContainText('Ready offline');
    await goOffline(context);
    for (const path of ['leaders/learn/', 'leaders/estimate/']) {
      await page.goto(site.address + path);
      await expect(page.locator('h1')).toBeVisible();
    }
  },
);

test('a damaged page and a damaged script are fetched anew when they are asked for', async ({
  page,
}) => {
  await visit(page, 'leaders/');
  const damaged = await page.evaluate(async (pageFile) => {
    const [name = ''] = (await caches.keys()).filter((key) => key.includes('precache'));
    const cache = await caches.open(name);
    const script = (await cache.keys()).find(({ url }) => url.includes('/_astro/page.'));
    for (const file of [pageFile, script?.url ?? '']) {
      await cache.put(file, new Response('half a fi'));
    }
    return script?.url ?? '';
  }, keptAs('leaders/learn/'));
  expect(damaged).toContain('/_astro/page.');
  await page.goto(`${site.address}leaders/learn/`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('main')).toContainText('After this page you can');
});

test('a page that is gone from the copy, and from the site as it was, comes as the site has it now', async ({
  page,
}) => {
  await visit(page, 'leaders/');
  const gone = keptAs('leaders/learn/');
  publish('In the new version you can');
  await page.evaluate(async (file) => {
    for (const name of await caches.keys()) await (await caches.open(name)).delete(file);
  }, gone);
  await page.goto(`${site.address}leaders/learn/`);
  await expect(page.locator('main')).toContainText('In the new version you can');
});

test('with no cache left at all, an online page works and the copy is made again', async ({
  page,
}) => {
  await visit(page, 'leaders/');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${site.address}leaders/learn/`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(line(page)).toContainText('Ready offline', { timeout: 60_000 });
});

test('a reader who saves data is asked first', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(`${site.address}leaders/`);
  const save = line(page).getByRole('button', { name: 'Save for offline' });
  await expect(save).toBeVisible({ timeout: 30_000 });
  expect(site.takeRequests().filter((path) => path.endsWith('sw.js'))).toEqual([]);
  await save.click();
  await expect(line(page)).toContainText('Ready offline', { timeout: 60_000 });
});

test('a browser without room for the copy says so, and the site works online', async ({
  page,
  context,
  guard,
}) => {
  guard.allow('');
  const session = await context.newCDPSession(page);
  await page.goto(`${site.address}favicon.svg`);
  const { origin } = new URL(site.address);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
  await page.goto(`${site.address}leaders/`);
  await expect(line(page)).toContainText('no room for an offline copy', { timeout: 60_000 });
  await page.goto(`${site.address}leaders/learn/`);
  await expect(page.locator('h1')).toBeVisible();
});

test('nothing is fetched for the copy before the page has loaded and is idle', async ({ page }) => {
  await page.goto(`${site.address}leaders/`, { waitUntil: 'load' });
  expect(site.takeRequests().filter((path) => path.endsWith('sw.js'))).toEqual([]);
  await expect(line(page)).toContainText('Ready offline', { timeout: 60_000 });
});
