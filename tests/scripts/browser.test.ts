import { describe, expect, test } from 'vitest';
import { findBrowser, type Probes } from '../../scripts/lib/browser/browser.mjs';
import { ensureBrowser, isDebianOrUbuntu } from '../../scripts/lib/browser/browser-install.mjs';

const OWN = '/cache/playwright/chrome';

/** A machine on which the given programs are there, and all of them run unless they are called broken. */
function machine(
  there: readonly string[],
  { broken = [], ...more }: Partial<Probes> & { broken?: readonly string[] } = {},
): Probes {
  return {
    platform: 'linux',
    env: {},
    home: '/home/ada',
    which: (name) => there.find((path) => path === `/usr/bin/${name}`) ?? null,
    exists: (path) => there.includes(path),
    runs: (path) => !broken.includes(path),
    playwrightsOwn: () => Promise.resolve(OWN),
    ...more,
  };
}

const LINUX_ORDER = [
  '/opt/mine',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/microsoft-edge',
  OWN,
];

const MAC_ORDER = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/home/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  OWN,
];

const WINDOWS_ORDER = [
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Users\\ada\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  OWN,
];

const WINDOWS_ENV = {
  PROGRAMFILES: 'C:\\Program Files',
  'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local',
};

describe('which browser is found', () => {
  test.each([
    ['Linux', LINUX_ORDER, { env: { CHROME_PATH: '/opt/mine' } }],
    ['macOS', MAC_ORDER, { platform: 'darwin' }],
    ['Windows', WINDOWS_ORDER, { platform: 'win32', env: WINDOWS_ENV }],
  ] as const)('%s: in this order', async (_, order, more) => {
    for (const [index, path] of order.entries()) {
      const found = await findBrowser(machine(order.slice(index), more));
      expect(found?.path).toBe(path);
    }
    expect(await findBrowser(machine([], more))).toBeNull();
  });

  test('one that is there and does not run is named and passed over', async () => {
    const said: string[] = [];
    const probes = machine(['/usr/bin/google-chrome', '/usr/bin/chromium'], {
      broken: ['/usr/bin/google-chrome'],
    });
    const found = await findBrowser(probes, (line) => said.push(line));
    expect(found).toEqual({ path: '/usr/bin/chromium', from: 'installed' });
    expect(said).toEqual(['/usr/bin/google-chrome (installed) is there but does not run.']);
  });

  test('a wrong CHROME_PATH is told, not silently replaced', async () => {
    const said: string[] = [];
    const probes = machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/nope' } });
    const found = await findBrowser(probes, (line) => said.push(line));
    expect(found?.path).toBe('/usr/bin/chromium');
    expect(said).toEqual(['CHROME_PATH: there is no /nope.']);
  });

  test('Playwright is asked only when nothing else is there', async () => {
    let isAsked = false;
    const playwrightsOwn = (): Promise<string> => {
      isAsked = true;
      return Promise.resolve(OWN);
    };
    await findBrowser(machine(['/usr/bin/chromium'], { playwrightsOwn }));
    expect(isAsked).toBe(false);
    await findBrowser(machine([], { playwrightsOwn }));
    expect(isAsked).toBe(true);
  });
});

describe('getting a browser', () => {
  /** An installer that puts the path there, or fails. */
  function installer(name: string, there: string[], path: string | null, isPossible = true) {
    return {
      doing: name,
      isPossible: () => isPossible,
      install: () => {
        if (path !== null) there.push(path);
        return Promise.resolve(path === null ? 'no network' : null);
      },
    };
  }

  test('nothing is installed, and nothing said, where one is there', async () => {
    const said: string[] = [];
    const there = ['/usr/bin/chromium'];
    const path = await ensureBrowser({
      say: (line) => said.push(line),
      probes: machine(there),
      installers: [installer('Download', there, OWN)],
    });
    expect([path, said]).toEqual(['/usr/bin/chromium', []]);
  });

  test('installers are tried in order until a browser runs, and say what they do', async () => {
    const said: string[] = [];
    const there: string[] = [];
    const path = await ensureBrowser({
      say: (line) => said.push(line),
      probes: machine(there, { broken: ['/usr/bin/chromium-browser'] }),
      installers: [
        installer('Download.', there, null),
        installer('Not here.', there, OWN, false),
        installer('A script without its snap.', there, '/usr/bin/chromium-browser'),
        installer('Package.', there, '/usr/bin/chromium'),
        installer('Too late.', there, OWN),
      ],
    });
    expect(path).toBe('/usr/bin/chromium');
    expect(said).toEqual([
      'No browser that runs was found. Download.',
      'That did not work: no network.',
      'No browser that runs was found. A script without its snap.',
      '/usr/bin/chromium-browser (installed) is there but does not run.',
      'No browser that runs was found. Package.',
    ]);
  });

  test('where nothing helps there is none', async () => {
    const there: string[] = [];
    const path = await ensureBrowser({
      say: () => undefined,
      probes: machine(there),
      installers: [installer('Download.', there, null)],
    });
    expect(path).toBeNull();
  });
});

test.each([
  ['PRETTY_NAME="Debian"\nID=debian\n', true],
  ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', true],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
  ['ID=fedora\nVERSION_ID=42\n', false],
  ['ID=alpine\nHOME_URL="https://debian.example/"\n', false],
  ['', false],
])('%j is Debian or Ubuntu: %s', (text, isOne) => {
  expect(isDebianOrUbuntu(text)).toBe(isOne);
});
