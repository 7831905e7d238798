import { normalizeBase, withBase } from './addresses.ts';

/** The restriction of a review session; an absent part means all cards. */
export interface StudySet {
  readonly deckId?: string;
  /** `/leaders/learn/#minutes`, a path alone for a whole page, or `#minutes` for sections of that id anywhere. */
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

/** Whether a text is the address of a review of this site, as `reviewAddress` makes it. */
export function isReviewAddress(base: string, text: string): boolean {
  const review = reviewAddress(base);
  return text === review || text.startsWith(`${review}?`);
}

/** Address of practice without scheduling over a study set (rule Q6). */
export function practiceAddress(base: string, set: StudySet = {}): string {
  const address = reviewAddress(base, set);
  return `${address}${address.includes('?') ? '&' : '?'}practice`;
}

/**
 * Reads a study set from a query string. `section` may be given several times, as `/leaders/learn/#minutes` (encoded)
 * or `leaders/learn#minutes`.
 */
export function parseStudySet(search: string): {
  set: StudySet;
  cardId: string | null;
  isPractice: boolean;
} {
  const query = new URLSearchParams(search);
  const deckId = query.get('deck');
  const sections = query.getAll('section').filter((section) => section !== '');
  return {
    set: {
      ...(deckId !== null && deckId !== '' && { deckId }),
      ...(sections.length > 0 && { sections: sections.flatMap(normalizeSection) }),
    },
    cardId: query.get('card'),
    // The second spelling is in addresses that were shared before.
    isPractice: query.has('practice') || query.has('practise'),
  };
}

/**
 * Normalizes `leaders/learn#minutes` to `/leaders/learn/#minutes`; a single word is a page or a section of any page.
 */
function normalizeSection(section: string): string[] {
  if (!/[/#]/.test(section)) return [normalizeBase(section), `#${section}`];
  const [path = '', id] = section.split('#', 2);
  if (path === '') return [section];
  return [normalizeBase(path) + (id === undefined || id === '' ? '' : `#${id}`)];
}

/** Whether a card of `deckId` with its place at `source` belongs to a study set. */
export function isInStudySet(
  set: StudySet,
  deckId: string,
  source: { readonly path: string; readonly sectionId: string | null },
): boolean {
  if (set.deckId !== undefined && set.deckId !== deckId) return false;
  if (set.sections === undefined) return true;
  return set.sections.some((section) => {
    const [path, id] = section.split('#', 2);
    return (path === '' || path === source.path) && (id === undefined || id === source.sectionId);
  });
}
