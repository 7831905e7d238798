/**
 * Stable addresses of everything a person can be sent to. Pure: the base path is an argument, because build scripts,
 * pages and islands each learn it in their own way.
 */

/** Makes a base path of any spelling start and end with one slash: `study` → `/study/`. */
export function normalizeBase(base: string): string {
  // Counted and not matched: `/\/+$/` takes time in the square of its text, and a link may bring any text.
  let start = 0;
  let end = base.length;
  while (base[start] === '/') start++;
  while (end > start && base[end - 1] === '/') end--;
  return start === end ? '/' : `/${base.slice(start, end)}/`;
}

/** Prefixes a root-relative address (`/leaders/#minutes`) with the base path. Other addresses come back unchanged. */
export function withBase(base: string, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return normalizeBase(base) + address.slice(1);
}

/** Removes the base path from a pathname: the inverse of `withBase`; a pathname outside the base comes back unchanged. */
export function withoutBase(base: string, pathname: string): string {
  const prefix = normalizeBase(base);
  return pathname.startsWith(prefix) ? `/${pathname.slice(prefix.length)}` : pathname;
}

/** Address of a page, or of one section of it. `path` is root-relative with slashes at both ends. */
export function sectionAddress(base: string, path: string, sectionId: string | null): string {
  return withBase(base, path) + (sectionId === null ? '' : `#${sectionId}`);
}

/** The address of a section without the base, under which its read mark is stored: `/leaders/learn/#minutes`. */
export function sectionKey(path: string, sectionId: string): string {
  return `${path}#${sectionId}`;
}

/** The id that a card's element carries on its page. */
export function cardElementId(cardId: string): string {
  return `card-${cardId}`;
}

/** Address of a card where it stands in its guide or on its deck page. */
export function cardAddress(base: string, path: string, cardId: string): string {
  return `${withBase(base, path)}#${cardElementId(cardId)}`;
}

export function deckPath(deckId: string): string {
  return `/decks/${deckId}/`;
}

/** Address of the settings, or of one group in them; `data` is "Your data". */
export function settingsAddress(base: string, group?: 'data' | 'keys'): string {
  return withBase(base, '/settings/') + (group === undefined ? '' : `#${group}`);
}

/** Address of the list of all cards, filtered by a query string without its question mark. */
export function browseAddress(base: string, query = ''): string {
  return withBase(base, '/cards/') + (query === '' ? '' : `?${query}`);
}

/** Address of the page of one card, with its history and actions. */
export function cardPageAddress(base: string, cardId: string): string {
  return `${withBase(base, '/card/')}?id=${encodeURIComponent(cardId)}`;
}
