import { parseCardId, type CardId } from '../../cards/index.ts';
import type { Published } from './published.ts';

/** The present content. */
export interface Present {
  readonly pages: ReadonlySet<string>;
  /** Such as `/leaders/#first-step`. */
  readonly sections: ReadonlySet<string>;
  readonly cards: ReadonlySet<string>;
  /** Former card id → id of the card that names it in `aliases`. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Pages whose file could not be parsed. Their sections are unknown, and so is whether any card is missing. */
  readonly unread: ReadonlySet<string>;
}

/** The place that a former address or card id leads to. */
export type Location =
  | { readonly kind: 'present'; readonly at: string }
  | { readonly kind: 'retired' }
  | { readonly kind: 'circle'; readonly way: readonly string[] }
  | { readonly kind: 'missing'; readonly last: string };

/**
 * Follows an entry of `published.yaml` through `moved` and aliases to its present place. A section also moves along
 * with its page.
 */
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

/** All former ids of each present card, oldest first: the ids in its `aliases`, each after the ids that moved to it. */
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

/** A section keeps its id when its page moves. */
function movedWithPage(entry: string, published: Published): string | undefined {
  const [page, id] = entry.split('#', 2);
  if (page === undefined || id === undefined) return undefined;
  const target = published.moved.get(page);
  return target === undefined || target.includes('#') ? undefined : `${target}#${id}`;
}
