import { createHash } from 'node:crypto';
import { type Html, type HtmlElement, attributeOf, contentOf, withEdits } from '../html/index.ts';

/** Types of script elements that hold data and never run. */
const DATA_TYPES = new Set(['application/json', 'application/ld+json', 'text/plain']);

/**
 * Puts a Content Security Policy into a page, right after its charset, with the hash of each inline script and style.
 * The search needs `wasm-unsafe-eval`. Style attributes hold no code and cannot be hashed, so they are allowed.
 *
 * @param page name of the file, for error messages
 * @throws Error if the page has no charset element, because it would be published without a policy
 */
export function insertPolicy(html: Html, page: string): string {
  const charset = html.elements.find(
    (element) => attributeOf(element, 'charset')?.toLowerCase() === 'utf-8',
  );
  if (charset === undefined) {
    throw new Error(
      `${page}: expected <meta charset="utf-8"> in the head, to put the policy after`,
    );
  }
  const { end } = charset;
  const text = `<meta http-equiv="content-security-policy" content="${policyFor(html)}">`;
  return withEdits(html.source, [{ start: end, end, text }]);
}

export function policyFor(html: Html): string {
  const named = (name: string) => html.elements.filter((element) => element.name === name);
  const scripts = hashesOf(html, named('script').filter(isInline));
  const styles = hashesOf(html, named('style'));
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

function isInline(script: HtmlElement): boolean {
  const type = attributeOf(script, 'type')?.toLowerCase() ?? '';
  return attributeOf(script, 'src') === null && !DATA_TYPES.has(type);
}

function hashesOf(html: Html, elements: readonly HtmlElement[]): string {
  const hashes = new Set(
    elements
      .map((element) => contentOf(html, element))
      .filter((text) => text !== '')
      .map(hashOf),
  );
  return [...hashes].map((hash) => ` 'sha256-${hash}'`).join('');
}

/** Hashes by text: all pages have nearly the same scripts and styles. */
const known = new Map<string, string>();

function hashOf(text: string): string {
  const hash = known.get(text) ?? createHash('sha256').update(text).digest('base64');
  known.set(text, hash);
  return hash;
}
