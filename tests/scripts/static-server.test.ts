import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStaticServer, listen } from '../../scripts/serve.mjs';

const LONG_TEXT = 'design round '.repeat(200);

const FILES = {
  'site/index.html': '<h1>Home</h1>',
  'site/404.html': '<h1>Not here</h1>',
  'site/guide/index.html': `<h1>Guide</h1>${LONG_TEXT}`,
  'site/guide/part.html': 'part',
  'site/both.html': 'file',
  'site/both/index.html': 'folder',
  'site/no-index/data.json': '{}',
  'site/with space/index.html': 'space',
  'site/app.webmanifest': '{}',
  'site/a.mjs': 'export {}',
  'site/a.wasm': 'wasm',
  'site/pagefind/en.pf_index': 'index',
  'site/pagefind/wasm.en.pagefind': 'wasm',
  'site/logo.svg': '<svg/>',
  'site/photo.png': LONG_TEXT,
  'secret.txt': 'secret',
};

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const folder = mkdtempSync(join(tmpdir(), 'design-round-site-'));
const root = join(folder, 'site');
const servers: Server[] = [];

async function start(options: { base?: string; redirectsRoot?: boolean } = {}): Promise<number> {
  const server = createStaticServer({ root, ...options });
  servers.push(server);
  return listen(server, { port: 0 });
}

/** A request whose path goes out as it is written; `fetch` would tidy it up first. */
function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

let rootPort = 0;
let studyPort = 0;

beforeAll(async () => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  rootPort = await start();
  studyPort = await start({ base: '/study/', redirectsRoot: true });
});

afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  rmSync(folder, { recursive: true });
});

describe('addresses, as GitHub Pages has them', () => {
  test.each([
    ['/', '<h1>Home</h1>'],
    ['/index.html', '<h1>Home</h1>'],
    ['/guide/', FILES['site/guide/index.html']],
    ['/guide/?utm=1', FILES['site/guide/index.html']],
    ['/guide/part', 'part'],
    ['/guide/part.html', 'part'],
    ['/both', 'file'],
    ['/both/', 'folder'],
    ['/with%20space/', 'space'],
  ])('%s is served', async (path, text) => {
    const { status, body } = await ask(rootPort, path);
    expect([status, body.toString()]).toEqual([200, text]);
  });

  test.each([
    ['/guide', '/guide/'],
    ['/guide?utm=1&x=%20', '/guide/?utm=1&x=%20'],
    ['/with%20space', '/with%20space/'],
  ])('%s redirects to %s', async (path, location) => {
    const { status, headers } = await ask(rootPort, path);
    expect([status, headers.location]).toEqual([301, location]);
  });

  test.each([
    '/nope',
    '/nope/',
    '/no-index',
    '/no-index/',
    '/guide/part/',
    '/index.html/',
    `/${'x'.repeat(400)}`,
  ])('%s is not there', async (path) => {
    const { status, headers, body } = await ask(rootPort, path);
    expect([status, body.toString()]).toEqual([404, FILES['site/404.html']]);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('a base path', () => {
  test.each([
    ['/study/', 200, undefined],
    ['/study/guide/', 200, undefined],
    ['/study/?a=1', 200, undefined],
    ['/study', 301, '/study/'],
    ['/study?a=1', 301, '/study/?a=1'],
    ['/study/guide', 301, '/study/guide/'],
    ['/', 302, '/study/'],
    ['/?a=1', 302, '/study/?a=1'],
    ['/guide/', 404, undefined],
    ['/studyguide/', 404, undefined],
    ['/study/nope', 404, undefined],
  ])('%s answers %i %s', async (path, expectedStatus, location) => {
    const { status, headers } = await ask(studyPort, path);
    expect([status, headers.location]).toEqual([expectedStatus, location]);
  });

  test('outside of it the answer is plain, inside of it the 404 page of the site', async () => {
    const outside = await ask(studyPort, '/guide/');
    expect(outside.headers['content-type']).toBe('text/plain; charset=utf-8');
    const inside = await ask(studyPort, '/study/nope');
    expect(inside.body.toString()).toBe(FILES['site/404.html']);
  });

  test('the bare address redirects only where that is wanted', async () => {
    const port = await start({ base: 'study' });
    expect((await ask(port, '/')).status).toBe(404);
    expect((await ask(port, '/study/')).status).toBe(200);
  });
});

describe('paths that mean harm', () => {
  test.each([
    ['/../secret.txt', 404],
    ['/guide/../../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/%2e%2e%2fsecret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/..%5csecret.txt', 404],
    ['/guide/./part', 404],
    ['/C:/secret.txt', 404],
    ['//example.com', 404],
    ['//guide', 404],
    ['/guide%00.html', 400],
    ['/%', 400],
    ['/%zz', 400],
    ['/%ff', 400],
    ['http://example.com/', 400],
  ])('%s answers %i', async (path, expectedStatus) => {
    const { status, headers, body } = await ask(rootPort, path);
    expect([status, headers.location]).toEqual([expectedStatus, undefined]);
    expect(body.toString()).not.toContain('secret');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    const { status, headers } = await ask(rootPort, '/', { method });
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});

describe('what is sent', () => {
  test.each([
    ['/guide/', 'text/html; charset=utf-8'],
    ['/a.mjs', 'text/javascript; charset=utf-8'],
    ['/a.wasm', 'application/wasm'],
    ['/app.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/logo.svg', 'image/svg+xml; charset=utf-8'],
    ['/no-index/data.json', 'application/json; charset=utf-8'],
    ['/pagefind/en.pf_index', 'application/octet-stream'],
    ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
  ])('%s is %s', async (path, type) => {
    const { headers, body } = await ask(rootPort, path);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-length']).toBe(String(body.length));
  });

  test.each([
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['br;q=0', undefined],
  ])('Accept-Encoding %s gets %s', async (accepted, encoding) => {
    const { headers, body } = await ask(rootPort, '/guide/', {
      headers: { 'Accept-Encoding': accepted },
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-length']).toBe(String(body.length));
    const text =
      encoding === 'br'
        ? brotliDecompressSync(body)
        : encoding === 'gzip'
          ? gunzipSync(body)
          : body;
    expect(text.toString()).toBe(FILES['site/guide/index.html']);
  });

  test('pictures are not compressed again', async () => {
    const { headers } = await ask(rootPort, '/photo.png', { headers: { 'Accept-Encoding': 'br' } });
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers.vary).toBeUndefined();
  });

  test.each([
    ['/guide/', 'br'],
    ['/guide/', 'identity'],
    ['/photo.png', 'br'],
    ['/nope', 'br'],
    ['/guide', 'br'],
  ])('HEAD %s (%s) has the headers of GET and no body', async (path, accepted) => {
    const headers = { 'Accept-Encoding': accepted };
    const got = await ask(rootPort, path, { headers });
    const head = await ask(rootPort, path, { headers, method: 'HEAD' });
    expect(head.status).toBe(got.status);
    expect({ ...head.headers, date: '' }).toEqual({ ...got.headers, date: '' });
    expect(head.body.length).toBe(0);
  });

  test('an unchanged file is not sent again; a changed one is, compressed anew', async () => {
    const file = join(root, 'changing.html');
    const headers = { 'Accept-Encoding': 'br' };
    writeFileSync(file, 'first');
    utimesSync(file, 1_000, 1_000);
    const first = await ask(rootPort, '/changing', { headers });
    const etag = first.headers.etag ?? '';
    expect(etag).not.toBe('');

    for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
      const same = await ask(rootPort, '/changing', {
        headers: { ...headers, 'If-None-Match': known },
      });
      expect([known, same.status, same.body.length]).toEqual([known, 304, 0]);
      expect(same.headers.etag).toBe(etag);
    }

    writeFileSync(file, 'later');
    utimesSync(file, 2_000, 2_000);
    const later = await ask(rootPort, '/changing', {
      headers: { ...headers, 'If-None-Match': etag },
    });
    expect(later.status).toBe(200);
    expect(brotliDecompressSync(later.body).toString()).toBe('later');
  });

  test('the 404 page keeps its status for those who have it already', async () => {
    const { headers } = await ask(rootPort, '/nope');
    const again = await ask(rootPort, '/nope', {
      headers: { 'If-None-Match': headers.etag ?? '' },
    });
    expect(again.status).toBe(404);
  });
});

test('a taken port leads to the next free one', async () => {
  const port = await listen(createAndKeep(), { port: rootPort });
  expect(port).toBeGreaterThan(rootPort);
  expect((await ask(port, '/')).status).toBe(200);
});

function createAndKeep(): Server {
  const server = createStaticServer({ root });
  servers.push(server);
  return server;
}
