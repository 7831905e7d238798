// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chooseEncoding, createCompressionCache } from './compression.mjs';
import { fileAt, findFile } from './find-file.mjs';
import { isText, mimeTypeOf } from './mime-types.mjs';
import { normalizeBase, parseRequestPath } from './request-path.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {import('./find-file.mjs').FoundFile} FoundFile
 */

/**
 * A server for a folder of built files, with the rules of GitHub Pages below a base path: a folder without its slash
 * redirects, `/file` is `/file.html`, and a missing file gets the site's 404.html with status 404.
 *
 * @param {object} options
 * @param {string} options.root folder of the built site
 * @param {string} [options.base] base path of the site
 * @param {boolean} [options.redirectsRoot] whether `/` leads to the base, for people who type the bare address
 */
export function createStaticServer({ root, base = '/', redirectsRoot = false }) {
  const basePath = normalizeBase(base);
  const baseNames = basePath.split('/').filter((name) => name !== '');
  const compressed = createCompressionCache();

  return createServer((request, response) => {
    answer(request, response).catch((/** @type {unknown} */ error) => {
      process.stderr.write(`${request.method} ${request.url}: ${String(error)}\n`);
      if (response.headersSent) response.destroy();
      else sendText(request, response, 500, 'Internal server error');
    });
  });

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async function answer(request, response) {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendText(request, response, 405, 'Method not allowed');
      return;
    }
    const target = parseRequestPath(request.url ?? '');
    if (!target.ok) {
      if (target.status === 400) sendText(request, response, 400, 'Bad request');
      else await sendNotFound(request, response);
      return;
    }
    const { segments, hasSlash, path, search } = target;
    if (baseNames.some((name, index) => segments[index] !== name)) {
      if (redirectsRoot && path === '/') redirect(request, response, 302, `${basePath}${search}`);
      else sendText(request, response, 404, `Not found: this site stands at ${basePath}`);
      return;
    }
    const names = segments.slice(baseNames.length);
    if (names.length === 0 && !hasSlash) {
      redirect(request, response, 301, `${path}/${search}`);
      return;
    }
    const finding = await findFile(root, names, hasSlash);
    if (finding.kind === 'file') await sendFile(request, response, 200, finding.file);
    else if (finding.kind === 'add-slash') redirect(request, response, 301, `${path}/${search}`);
    else await sendNotFound(request, response);
  }

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async function sendNotFound(request, response) {
    const page = await fileAt(join(root, '404.html'));
    if (page === null) sendText(request, response, 404, 'Not found');
    else await sendFile(request, response, 404, page);
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {200 | 404} status
   * @param {FoundFile} file
   */
  async function sendFile(request, response, status, file) {
    const type = mimeTypeOf(file.path);
    const etag = `W/"${file.size.toString(16)}-${Math.trunc(file.modifiedMs).toString(16)}"`;
    response.setHeader('ETag', etag);
    // GitHub Pages lets browsers keep pages for ten minutes. Here a rebuild must show at the next reload.
    response.setHeader('Cache-Control', 'no-cache');
    if (isText(type)) response.setHeader('Vary', 'Accept-Encoding');
    if (status === 200 && matchesEtag(request.headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
    const encoding = isText(type) ? chooseEncoding(headerText(request, 'accept-encoding')) : null;
    const isHead = request.method === 'HEAD';
    // A HEAD response has the length of the GET response, so text must be compressed for it too.
    const body =
      encoding !== null
        ? await compressed(file.path, etag, encoding)
        : isHead
          ? null
          : await readFile(file.path);
    if (encoding !== null) response.setHeader('Content-Encoding', encoding);
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Length', body?.length ?? file.size);
    response.writeHead(status).end(isHead ? undefined : body);
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {string} text
 */
function sendText(request, response, status, text) {
  const body = Buffer.from(`${text}\n`);
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Content-Length', body.length);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : body);
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {301 | 302} status
 * @param {string} address begins with one slash: two would name another host
 */
function redirect(request, response, status, address) {
  response.setHeader('Location', address);
  sendText(request, response, status, `See ${address}`);
}

/**
 * Weak comparison, as RFC 9110 13.1.2 requires for If-None-Match.
 * @param {string | undefined} ifNoneMatch
 * @param {string} etag
 */
function matchesEtag(ifNoneMatch, etag) {
  if (ifNoneMatch === undefined) return false;
  const bare = etag.replace(/^W\//, '');
  return ifNoneMatch
    .split(',')
    .map((item) => item.trim().replace(/^W\//, ''))
    .some((item) => item === '*' || item === bare);
}

/**
 * @param {Request} request
 * @param {string} name
 * @returns {string | undefined}
 */
function headerText(request, name) {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(',') : value;
}
