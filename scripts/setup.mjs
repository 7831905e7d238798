// @ts-check
/**
 * Installs everything that is missing; says nothing if all is installed. With --browser also a browser for the tests.
 * Runs before node_modules exists and with any Node of the machine. So it checks the version before it loads any other
 * module, which an old Node could not even parse.
 */
const OLDEST_NODE = 20;

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
  console.error(
    'This is Node ' +
      process.versions.node +
      ', and Design Round needs Node ' +
      OLDEST_NODE +
      ' or newer: see https://nodejs.org/.',
  );
  process.exit(1);
}

const { ROOT } = await import('./lib/test-run/project.mjs');
const { install, isInstalled } = await import('./lib/test-run/install.mjs');

if (!isInstalled(ROOT)) {
  const code = await install(ROOT, console.log);
  if (code !== 0) process.exit(code);
}

if (process.argv.includes('--browser')) {
  const { ensureBrowser, WHAT_TO_INSTALL } = await import('./lib/browser/browser-install.mjs');
  if ((await ensureBrowser({ say: console.log })) === null) {
    console.error(WHAT_TO_INSTALL);
    process.exit(1);
  }
}
