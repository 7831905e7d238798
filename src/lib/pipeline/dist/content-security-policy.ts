import { createHash } from 'node:crypto';

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;
const INLINE_SCRIPT = /<script(?<attributes>(?:\s[^>]*)?)>(?<text>[\s\S]*?)<\/script>/gi;
const INLINE_STYLE = /<style(?:\s[^>]*)?>(?<text>[\s\S]*?)<\/style>/gi;

/** Types of script elements that hold data and never run. */
const DATA_TYPE = /\stype="(?:application\/(?:ld\+)?json|text\/plain)"/i;

/**
 * Puts a Content Security Policy into a page, right after its charset, with the hash of each inline script and style.
 * `wasm-unsafe-eval` is for the search; style attributes cannot be hashed and hold no code.
 *
 * @param page name of the file, for the error message
 * @throws Error if the page has no charset element: it would go out without a policy
 */
export function insertPolicy(html: string, page: string): string {
  if (!CHARSET.test(html)) {
    throw new Error(
      `${page}: expected <meta charset="utf-8"> in the head, to put the policy after`,
    );
  }
  const policy = policyFor(html);
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
  );
}

/** The policy of one page. */
export function policyFor(html: string): string {
  const scripts = hashesOf(
    [...html.matchAll(INLINE_SCRIPT)]
      .filter(({ groups }) => !/\ssrc=/i.test(groups?.['attributes'] ?? ''))
      .filter(({ groups }) => !DATA_TYPE.test(groups?.['attributes'] ?? '')),
  );
  const styles = hashesOf([...html.matchAll(INLINE_STYLE)]);
  return [
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    `script-src 'self' 'wasm-unsafe-eval'${scripts}`,
    `style-src 'self'${styles}`,
    "style-src-attr 'unsafe-inline'",
  ].join('; ');
}

function hashesOf(matches: readonly RegExpMatchArray[]): string {
  const hashes = new Set(
    matches
      .map(({ groups }) => groups?.['text'] ?? '')
      .filter((text) => text !== '')
      .map((text) => createHash('sha256').update(text).digest('base64')),
  );
  return [...hashes].map((hash) => ` 'sha256-${hash}'`).join('');
}
