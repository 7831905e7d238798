// @ts-check
import { extname } from 'node:path';

const UTF8 = '; charset=utf-8';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.avif': 'image/avif',
  '.css': `text/css${UTF8}`,
  '.gif': 'image/gif',
  '.html': `text/html${UTF8}`,
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': `text/javascript${UTF8}`,
  '.json': `application/json${UTF8}`,
  '.map': `application/json${UTF8}`,
  '.md': `text/markdown${UTF8}`,
  '.mjs': `text/javascript${UTF8}`,
  '.otf': 'font/otf',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': `image/svg+xml${UTF8}`,
  '.ttf': 'font/ttf',
  '.txt': `text/plain${UTF8}`,
  '.wasm': 'application/wasm',
  '.webmanifest': `application/manifest+json${UTF8}`,
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': `application/xml${UTF8}`,
};

/**
 * The Content-Type of a file, by its extension. Pagefind's `.pf_index`, `.pf_meta`, `.pf_fragment`, `.pf_filter` and
 * `.pagefind` are compressed already and, like every unknown extension, plain bytes.
 * @param {string} file
 */
export function mimeTypeOf(file) {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * Whether compression is worth it: for text, which is every type with a charset here.
 * @param {string} mimeType
 */
export function isText(mimeType) {
  return mimeType.endsWith(UTF8);
}
