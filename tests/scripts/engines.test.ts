import { describe, expect, test } from 'vitest';
import { ensureEngine } from '../../scripts/lib/browser/engine-install.mjs';
import { engineSettings } from '../../scripts/lib/browser/engine-settings.mjs';
import {
  findEngine,
  readEngineName,
  type EngineProbes,
} from '../../scripts/lib/browser/engines.mjs';
import { leftOut } from '../../scripts/lib/test-run/left-out.mjs';
import { STEPS } from '../../scripts/lib/test-run/steps.mjs';
import { summarize } from '../../scripts/lib/test-run/summary.mjs';

/** A machine on which the given programs are there, and all of them open unless they are called broken. */
function machine(
  there: readonly string[],
  { broken = [], ...more }: Partial<EngineProbes> & { broken?: readonly string[] } = {},
): EngineProbes {
  return {
    platform: 'linux',
    env: {},
    which: (name) => there.find((path) => path === `/usr/bin/${name}`) ?? null,
    exists: (path) => there.includes(path),
    playwrightsOwn: (name) => Promise.resolve(`/cache/${name}`),
    opens: ({ path }) => Promise.resolve(!broken.includes(path)),
    ...more,
  };
}

const FIREFOXES = ['/opt/mine', '/cache/firefox', '/usr/bin/firefox-esr'];
const WEBKITS = ['/opt/mine', '/cache/webkit', '/usr/bin/WebKitWebDriver'];

describe('which program of an engine is found', () => {
  test.each([
    ['firefox', FIREFOXES, { FIREFOX_PATH: '/opt/mine' }, ['bidi', 'playwright', 'bidi']],
    [
      'webkit',
      WEBKITS,
      { WEBKIT_DRIVER_PATH: '/opt/mine' },
      ['webdriver', 'playwright', 'webdriver'],
    ],
  ] as const)('%s: in this order', async (name, order, env, drivers) => {
    for (const [index, path] of order.entries()) {
      const found = await findEngine(name, machine(order.slice(index), { env }));
      expect(found).toMatchObject({ name, path, driver: drivers[index] });
    }
    expect(await findEngine(name, machine([], { env }))).toBeNull();
  });

  test('one that does not open, or is not where a variable says, is named and passed over', async () => {
    const said: string[] = [];
    const probes = machine(FIREFOXES.slice(1), {
      env: { FIREFOX_PATH: '/nope' },
      broken: ['/cache/firefox'],
    });
    const found = await findEngine('firefox', probes, (line) => said.push(line));
    expect(found?.path).toBe('/usr/bin/firefox-esr');
    expect(said).toEqual([
      'FIREFOX_PATH: there is no /nope.',
      '/cache/firefox (downloaded by Playwright) is there but cannot be opened.',
    ]);
  });

  test('other systems have only those of a variable and of Playwright', async () => {
    const probes = machine(['/usr/bin/firefox-esr'], { platform: 'darwin' });
    expect(await findEngine('firefox', probes)).toBeNull();
  });

  test('an unknown name is refused', () => {
    expect(readEngineName('webkit')).toBe('webkit');
    expect(() => readEngineName('gecko')).toThrow('No engine gecko: chromium, firefox, webkit.');
  });
});

describe('getting an engine', () => {
  const none = {
    doing: 'Not here.',
    isPossible: () => false,
    install: () => Promise.resolve(null),
  };

  test('installers are tried in order until one opens, and say what they do', async () => {
    const said: string[] = [];
    const there: string[] = [];
    const put = (path: string | null) => () => {
      if (path !== null) there.push(path);
      return Promise.resolve(path === null ? 'no network' : null);
    };
    const found = await ensureEngine('webkit', {
      say: (line) => said.push(line),
      probes: machine(there),
      installers: [
        none,
        { doing: 'Download.', isPossible: () => true, install: put(null) },
        { doing: 'Package.', isPossible: () => true, install: put('/usr/bin/WebKitWebDriver') },
      ],
    });
    expect(found?.driver).toBe('webdriver');
    expect(said).toEqual([
      'No WebKit that tests can open was found. Download.',
      'That did not work: no network.',
      'No WebKit that tests can open was found. Package.',
    ]);
  });

  test('where nothing helps there is none, and nothing is thrown', async () => {
    const options = { say: () => undefined, probes: machine([]), installers: [none] };
    expect(await ensureEngine('firefox', options)).toBeNull();
  });
});

describe('an engine that is not here', () => {
  const step = STEPS.find(({ engine }) => engine === 'webkit');
  if (step === undefined) throw new Error('no step for WebKit');
  const tests = (count: number) =>
    Array.from({ length: count }, () => ({ title: 'a', tests: [{ status: 'skipped' }] }));
  const result = leftOut({ ...step, engine: 'webkit' }, () => ({
    suites: [
      { title: 'engines/data.spec.ts', specs: tests(1), suites: [{ title: 'b', specs: tests(2) }] },
      { title: 'engines/offline.spec.ts', specs: tests(1) },
    ],
  }));

  test('has its tests left out by name, and the run is as good as the others', () => {
    expect(result).toMatchObject({ skipped: 4, failed: [] });
    const { lines, isGood } = summarize([
      { name: 'lint', seconds: 1, passed: 1, skipped: 0, failed: [] },
      result,
    ]);
    expect(lines).toContain(
      'WebKit: not here, 4 tests left out: engines/data.spec.ts (3), engines/offline.spec.ts (1)',
    );
    expect(lines.at(-1)).toBe('1 passed, 0 failed');
    expect(isGood).toBe(true);
  });

  test('alone it is no good run: nothing was tested', () => {
    expect(summarize([result]).isGood).toBe(false);
  });
});

test('only an installed Firefox is driven over BiDi, and all but Chromium by one worker', () => {
  const path = '/usr/bin/firefox-esr';
  const bidi = engineSettings({ name: 'firefox', driver: 'bidi', path });
  expect(bidi.use).toMatchObject({
    channel: 'moz-firefox',
    launchOptions: { executablePath: path },
  });
  const own = engineSettings({ name: 'firefox', driver: 'playwright', path });
  expect(own.use).not.toHaveProperty('channel');
  expect([bidi.workers, own.workers]).toEqual([1, 1]);
});
