// @ts-check
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @typedef {'br' | 'gzip'} Encoding */

/** The usual setting of servers that compress each response; 11 takes a second for large files. */
const BROTLI_QUALITY = 5;

/** @type {Readonly<Record<Encoding, (data: Buffer) => Promise<Buffer>>>} */
const COMPRESS = {
  br: (data) =>
    promisify(brotliCompress)(data, {
      params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
    }),
  gzip: (data) => promisify(gzip)(data),
};

/**
 * The encoding of a response: Brotli if the client accepts it, else gzip, else none.
 * @param {string | undefined} acceptEncoding value of the request header
 * @returns {Encoding | null}
 */
export function chooseEncoding(acceptEncoding) {
  const accepted = new Map(
    (acceptEncoding ?? '').split(',').map((item) => {
      const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, quality === undefined ? 1 : Number(quality)];
    }),
  );
  /** @param {Encoding} name */
  const takes = (name) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}

/** Keeps one compressed copy of each file and encoding in memory, until the file changes. */
export function createCompressionCache() {
  /** @type {Map<string, { etag: string, data: Promise<Buffer> }>} */
  const copies = new Map();

  /**
   * @param {string} file
   * @param {string} etag names the version of the file
   * @param {Encoding} encoding
   */
  return async (file, etag, encoding) => {
    const key = `${encoding} ${file}`;
    const known = copies.get(key);
    if (known?.etag === etag) return known.data;
    const data = readFile(file).then(COMPRESS[encoding]);
    copies.set(key, { etag, data });
    // A failed read is forgotten: the file may be readable at the next request.
    data.catch(() => copies.delete(key));
    return data;
  };
}
