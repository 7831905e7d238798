/** Any address without a scheme of its own takes that of its page. */
const SITE = 'https://site.invalid/';

const LINKED = new Set(['https:', 'http:', 'mailto:']);

/**
 * Whether a link may lead to an address: one of this site, or of https, http or mailto. `javascript:` and `data:` are
 * none, however they are spelled: the address is read as a browser reads it, without line breaks and leading spaces.
 */
export function isLinkable(address: string): boolean {
  return URL.canParse(address, SITE) && LINKED.has(new URL(address, SITE).protocol);
}
