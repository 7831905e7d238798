import { parseCardId, type CardId } from '../../cards/index.ts';
import type { Published } from './published.ts';

/** What the content holds now. */
export interface Present {
  readonly pages: ReadonlySet<string>;
  /** As `/leaders/#first-step`. */
  readonly sections: ReadonlySet<string>;
  readonly cards: ReadonlySet<string>;
  /** Former card id → id of the card whose `aliases` name it. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Pages whose file could not be parsed: of their sections, and of any card, nothing is known. */
  readonly unread: ReadonlySet<string>;
}

/** Where a former address or card id leads. */
export type Location =
  | { readonly kind: 'present'; readonly at: string }
  | { readonly kind: 'retired' }
  | { readonly kind: 'circle'; readonly way: readonly string[] }
  | { readonly kind: 'missing'; readonly last: string };

/** Follows an entry of the registry to what it is now: by `moved` and aliases, a section also along with its page. */
export function locate(entry: string, published: Published, present: Present): Location {
  const way: string[] = [];
  let current = entry;
  while (!way.includes(current)) {
    way.push(current);
    if (isPresent(current, present)) return { kind: 'present', at: current };
    const next =
      present.aliases.get(current) ??
      published.moved.get(current) ??
      movedWithPage(current, published);
    if (next === undefined) {
      const page = current.split('#')[0] ?? '';
      const isRetired = [current, page].some((key) => published.retired.has(key));
      return isRetired ? { kind: 'retired' } : { kind: 'missing', last: current };
    }
    current = next;
  }
  return { kind: 'circle', way: [...way, current] };
}

/**
 * All former ids of each present card, oldest first: what its `aliases` name, and before each of them what had moved
 * to that id.
 */
export function formerIds(
  published: Published,
  present: Present,
): ReadonlyMap<string, readonly CardId[]> {
  const predecessors = Map.groupBy(
    [...present.aliases, ...published.moved].map(([former, now]) => ({ former, now })),
    ({ now }) => now,
  );
  const formerIdsOf = (card: string): readonly CardId[] => {
    const found = new Set<string>();
    const seen = new Set([card]);
    const visit = (id: string): void => {
      for (const { former } of predecessors.get(id) ?? []) {
        if (seen.has(former)) continue;
        seen.add(former);
        visit(former);
        found.add(former);
      }
    };
    visit(card);
    return [...found].flatMap((former) => parseCardId(former) ?? []);
  };
  return new Map([...present.cards].map((card) => [card, formerIdsOf(card)]));
}

export function isPresent(entry: string, present: Present): boolean {
  return present.pages.has(entry) || present.sections.has(entry) || present.cards.has(entry);
}

/** A section whose page moved keeps its id there. */
function movedWithPage(entry: string, published: Published): string | undefined {
  const [page, id] = entry.split('#', 2);
  if (page === undefined || id === undefined) return undefined;
  const target = published.moved.get(page);
  return target === undefined || target.includes('#') ? undefined : `${target}#${id}`;
}
