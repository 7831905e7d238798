import { defineConfig } from '@playwright/test';
import { engineSettings } from './scripts/lib/browser/engine-settings.mjs';
import { findEngine, readEngineName, type Engine } from './scripts/lib/browser/engines.mjs';
import { normalizeBase } from './scripts/lib/server/request-path.mjs';

const base = normalizeBase(process.env['BASE_PATH'] ?? '/');
const isRoot = base === '/';
// A fixed port for each base, so that a server left over from another run is detected, not tested by mistake.
const port = Number(process.env['E2E_PORT'] ?? (isRoot ? 4173 : 4174));
const folder = process.env['DIST'] ?? (isRoot ? 'dist' : 'dist-study');
const address = `http://localhost:${port}${base}`;

const engine = await chosenEngine();
const settings = engineSettings(engine);
const id = engine.name === 'chromium' ? (isRoot ? 'root' : 'study') : engine.name;

/** The engine to test in. Workers read this file too, and learn from the variable what the first reading found. */
async function chosenEngine(): Promise<Pick<Engine, 'name' | 'driver' | 'path'>> {
  const known = process.env['DESIGN_ROUND_ENGINE'];
  if (known !== undefined) return JSON.parse(known) as Engine;
  const name = readEngineName(process.env['ENGINE'] ?? 'chromium');
  const found = await findEngine(name);
  if (found === null) throw new Error(`No ${name}: run npm test -- --engine ${name}`);
  process.env['DESIGN_ROUND_ENGINE'] = JSON.stringify(found);
  if (found.driver === 'bidi') {
    // For the workers, which start after this and open the browser.
    const preload = new URL('scripts/lib/browser/firefox-color-scheme.mjs', import.meta.url);
    process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --import=${preload.href}`;
  }
  return found;
}

export default defineConfig({
  testDir: 'tests',
  testMatch: settings.testMatch,
  // The base changes only addresses and keys of the storage, so only tests about these run under both bases.
  ...(isRoot ? settings.grep && { grep: settings.grep } : { grep: /@base/ }),
  outputDir: `.tmp/browser-${id}`,
  forbidOnly: Boolean(process.env['CI']),
  // A test that passes only at its second try is broken and must be mended.
  retries: 0,
  // A busy machine makes a browser slow, not wrong: only a test that hangs may time out.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: settings.workers,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_REPORT'] ?? `.tmp/browser-${id}.json` }],
  ],
  use: {
    baseURL: address,
    locale: 'en-US',
    // The offline copy would answer before a test's own routes. Only its own tests allow it.
    serviceWorkers: 'block',
    // To look into a failure: `npx playwright test --trace retain-on-failure`. It makes every test a fifth slower.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [{ name: engine.name, use: settings.use }],
  webServer: {
    command: 'node scripts/serve.mjs',
    url: address,
    reuseExistingServer: false,
    // HOST too, because some shells export it as the name of the machine.
    env: { PORT: String(port), HOST: '127.0.0.1', BASE_PATH: base, DIST: folder },
  },
});
