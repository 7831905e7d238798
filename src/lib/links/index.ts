/**
 * Stable addresses of everything a person can be sent to. Pure: the base path is an argument, because build scripts,
 * pages and islands each learn it in their own way.
 */

/** Makes a base path of any spelling start and end with one slash: `study` → `/study/`. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Prefixes a root-relative address (`/leaders/#minutes`) with the base path. Other addresses come back unchanged. */
export function withBase(base: string, address: string): string {
  if (!address.startsWith('/') || address.startsWith('//')) return address;
  return normaliseBase(base) + address.slice(1);
}

/** Removes the base path from a pathname: the inverse of `withBase`; a pathname outside the base comes back unchanged. */
export function withoutBase(base: string, pathname: string): string {
  const prefix = normaliseBase(base);
  return pathname.startsWith(prefix) ? `/${pathname.slice(prefix.length)}` : pathname;
}

/** Address of a page, or of one section of it. `path` is root-relative with slashes at both ends. */
export function sectionAddress(base: string, path: string, sectionId: string | null): string {
  return withBase(base, path) + (sectionId === null ? '' : `#${sectionId}`);
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

/** What restricts a review session; everything absent means all cards. */
export interface StudySet {
  readonly deckId?: string;
  /** `path#section`, such as `/leaders/learn/#minutes`, or a path alone for a whole page. */
  readonly sections?: readonly string[];
}

const REVIEW_PATH = '/review/';

/** Address of a review session, restricted to a study set, optionally opening one card first. */
export function reviewAddress(base: string, set: StudySet = {}, cardId?: string): string {
  const query = new URLSearchParams();
  if (set.deckId !== undefined) query.set('deck', set.deckId);
  for (const section of set.sections ?? []) query.append('section', section);
  if (cardId !== undefined) query.set('card', cardId);
  const search = query.toString();
  return withBase(base, REVIEW_PATH) + (search === '' ? '' : `?${search}`);
}

/**
 * Reads a study set from a query string. `section` may be given several times, as `/leaders/learn/#minutes` (encoded)
 * or `leaders/learn#minutes`.
 */
export function parseStudySet(search: string): { set: StudySet; cardId: string | null } {
  const query = new URLSearchParams(search);
  const deckId = query.get('deck');
  const sections = query.getAll('section').filter((section) => section !== '');
  return {
    set: {
      ...(deckId !== null && deckId !== '' && { deckId }),
      ...(sections.length > 0 && { sections: sections.map(normaliseSection) }),
    },
    cardId: query.get('card'),
  };
}

/** Brings `leaders/learn#minutes` and `/leaders/learn/#minutes` to the second form. */
function normaliseSection(section: string): string {
  const [path = '', id] = section.split('#', 2);
  return normaliseBase(path) + (id === undefined || id === '' ? '' : `#${id}`);
}

/** Whether a card standing at `source` in `deckId` belongs to a study set. */
export function isInStudySet(
  set: StudySet,
  deckId: string,
  source: { readonly path: string; readonly sectionId: string | null },
): boolean {
  if (set.deckId !== undefined && set.deckId !== deckId) return false;
  if (set.sections === undefined) return true;
  return set.sections.some((section) => {
    const [path, id] = section.split('#', 2);
    return path === source.path && (id === undefined || id === source.sectionId);
  });
}
