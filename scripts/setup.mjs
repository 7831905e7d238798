// @ts-check
/**
 * Makes sure that everything is installed; says nothing when it is. With --browser also a browser for the tests.
 * Runs before node_modules exists and on whatever Node the machine has, so the version is looked at before any other
 * module is loaded: an old one could not even read them.
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
