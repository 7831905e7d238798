/** A test of a scenario: in whichever engine this run is for, with servers of its own. */
import { test as base, expect, type BrowserContext } from '@playwright/test';
import type { Engine } from '../../../scripts/lib/browser/engines.mjs';
import { playwrightTab } from './playwright-tab.ts';
import { readerOf, type Reader } from './reader.ts';
import { startSite, type SiteChanges, type SiteServer } from './site-server.ts';
import { COMPUTER, type Size, type Tab } from './tab.ts';
import { openWindow } from './webdriver-tab.ts';
import { startSession, type Session } from './webdriver.ts';

const engine = JSON.parse(process.env['DESIGN_ROUND_ENGINE'] ?? '') as Engine;
const isWebDriver = engine.driver === 'webdriver';
/** Playwright's BiDi client sends Firefox no touch. */
const hasTouch = engine.driver === 'playwright';

interface Fixtures {
  /** Starts a server of the site. At the end of the test, its pages must have had no fault. */
  readonly serve: (changes?: SiteChanges) => Promise<SiteServer>;
  readonly openTab: () => Promise<Tab>;
  /** A reader in a new tab, at a new server or at one that others read. */
  readonly newReader: (at?: SiteChanges | SiteServer, size?: Size) => Promise<Reader>;
}

async function withWindows(
  { session }: { session: Session | null },
  use: (open: () => Promise<Tab>) => Promise<void>,
): Promise<void> {
  if (session === null) throw new Error('no session');
  const first = (await session.send('GET', '/window/handles')) as string[];
  await use(() => openWindow(session));
  for (const handle of (await session.send('GET', '/window/handles')) as string[]) {
    if (first.includes(handle)) continue;
    await session.send('POST', '/window', { handle });
    await session.send('DELETE', '/window');
  }
  await session.send('POST', '/window', { handle: first[0] });
}

async function withPages(
  { context }: { context: BrowserContext },
  use: (open: () => Promise<Tab>) => Promise<void>,
): Promise<void> {
  await use(async () => playwrightTab(await context.newPage(), hasTouch));
}

export const test = base.extend<Fixtures, { session: Session | null }>({
  session: [
    async ({ browserName: _ }, use) => {
      const session = isWebDriver ? await startSession(engine.path) : null;
      await use(session);
      await session?.end();
    },
    { scope: 'worker' },
  ],
  serviceWorkers: 'allow',
  // Playwright puts a style into the page for it, which Firefox reports as a violation of the policy.
  screenshot: 'off',
  viewport: COMPUTER,
  hasTouch,
  openTab: isWebDriver ? withWindows : withPages,
  serve: async ({ browserName: _ }, use) => {
    const servers: SiteServer[] = [];
    await use(async (changes) => {
      const server = await startSite(changes);
      servers.push(server);
      return server;
    });
    for (const server of servers) await server.stop();
    expect(servers.flatMap(({ faults }) => faults)).toEqual([]);
  },
  newReader: async ({ serve, openTab }, use) => {
    await use(async (at = {}, size = COMPUTER) => {
      const server = 'address' in at ? at : await serve(at);
      const tab = await openTab();
      await tab.resize(size);
      return readerOf(tab, server.address);
    });
  },
});

export { expect };
