// @ts-check
/**
 * Serves the built site, for `npm start` and for every browser test.
 * Environment: PORT (4321), HOST (127.0.0.1), BASE_PATH (/), DIST (dist: the folder of the built site).
 */
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from './lib/server/listen.mjs';
import { normalizeBase } from './lib/server/request-path.mjs';
import { createStaticServer } from './lib/server/static-server.mjs';

export { createStaticServer, listen };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const EVERY_HOST = new Set(['127.0.0.1', '0.0.0.0', '::', '::1', 'localhost']);

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {number}
 * @throws {Error} if PORT is not a port number
 */
function readPort(env) {
  const text = env['PORT'] || '4321';
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`PORT is "${text}": expected a number from 0 to 65535.`);
}

/** @param {NodeJS.ProcessEnv} env */
async function main(env) {
  const folder = env['DIST'] || env['OUT_DIR'] || 'dist';
  const root = resolve(ROOT, folder);
  if (!existsSync(root)) {
    throw new Error(`There is no built site in ${folder}: run "npm run build" first.`);
  }
  const base = normalizeBase(env['BASE_PATH'] ?? '/');
  const host = env['HOST'] || '127.0.0.1';
  const wanted = readPort(env);
  const server = createStaticServer({ root, base, redirectsRoot: true });
  const port = await listen(server, { port: wanted, host });

  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close();
      // Browsers keep connections open, and the program would wait for them.
      server.closeAllConnections();
    });
  }
  if (port !== wanted && wanted !== 0) console.log(`Port ${wanted} is taken; using ${port}.`);
  const name = EVERY_HOST.has(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`Design Round is at http://${name}:${port}${base}`);
}

const isProgram =
  process.argv[1] !== undefined &&
  realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url));

if (isProgram) {
  main(process.env).catch((/** @type {unknown} */ error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
