// @ts-check

/**
 * @typedef {{ ok: true, segments: readonly string[], hasSlash: boolean, path: string, search: string }} RequestPath
 * @typedef {{ ok: false, status: 400 | 404 }} BadPath
 */

/**
 * Reads the target of a request line. `URL` is not used: it would take `//host/x` for another host and resolve `..`,
 * which must be refused.
 *
 * @param {string} target path with query, as in the request line
 * @returns {RequestPath | BadPath} decoded names without empty, `.` or `..` ones; `path` and `search` unchanged
 */
export function parseRequestPath(target) {
  if (!target.startsWith('/')) return { ok: false, status: 400 };
  const queryAt = target.indexOf('?');
  const path = queryAt === -1 ? target : target.slice(0, queryAt);
  const search = queryAt === -1 ? '' : target.slice(queryAt);

  const parts = path.slice(1).split('/');
  const hasSlash = parts.at(-1) === '';
  if (hasSlash) parts.pop();

  const segments = parts.map(decode);
  if (segments.some((segment) => segment === null || segment.includes('\0'))) {
    return { ok: false, status: 400 };
  }
  const names = segments.filter((segment) => segment !== null);
  return names.every(isName)
    ? { ok: true, segments: names, hasSlash, path, search }
    : { ok: false, status: 404 };
}

/**
 * @param {string} segment
 * @returns {string | null} null where the percent-encoding is broken
 */
function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/**
 * A decoded slash or `..` would leave the folder. On Windows a backslash is a slash, and a colon names a drive or a
 * stream.
 * @param {string} segment
 */
function isName(segment) {
  return segment !== '' && segment !== '.' && segment !== '..' && !/[/\\:]/.test(segment);
}

/**
 * `study`, `/study` and `/study/` are the same base: `/study/`.
 * @param {string} base
 */
export function normalizeBase(base) {
  const names = base.split('/').filter((name) => name !== '');
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}
