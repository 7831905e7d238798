import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/lib/browser/browser.mjs';
import { normalizeBase } from './scripts/lib/server/request-path.mjs';

const base = normalizeBase(process.env['BASE_PATH'] ?? '/');
const isRoot = base === '/';
// A fixed port for each base, so that a server left over from another run is detected, not tested by mistake.
const port = Number(process.env['E2E_PORT'] ?? (isRoot ? 4173 : 4174));
const folder = process.env['DIST'] ?? (isRoot ? 'dist' : 'dist-study');
const id = isRoot ? 'root' : 'study';
const address = `http://localhost:${port}${base}`;

/** Path of the browser. Workers read this file too, and learn from the variable what the first reading found. */
async function browserPath(): Promise<string> {
  const known = process.env['DESIGN_ROUND_BROWSER'];
  if (known !== undefined) return known;
  const found = await findBrowser();
  if (found === null) throw new Error('No browser: run node scripts/setup.mjs --browser');
  process.env['DESIGN_ROUND_BROWSER'] = found.path;
  return found.path;
}

export default defineConfig({
  testDir: 'tests',
  testMatch: /[\\/](?:e2e|a11y|reported)[\\/].*\.spec\.ts$/,
  // The base changes only addresses and keys of the storage, so only tests about these run under both bases.
  ...(!isRoot && { grep: /@base/ }),
  outputDir: `.tmp/browser-${id}`,
  forbidOnly: Boolean(process.env['CI']),
  // A test that passes only at its second try is broken and must be mended.
  retries: 0,
  // A busy machine makes a browser slow, not wrong: only a test that hangs may time out.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
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
    launchOptions: {
      executablePath: await browserPath(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: 'node scripts/serve.mjs',
    url: address,
    reuseExistingServer: false,
    // HOST too, because some shells export it as the name of the machine.
    env: { PORT: String(port), HOST: '127.0.0.1', BASE_PATH: base, DIST: folder },
  },
});
