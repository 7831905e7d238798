import type { Card } from '../../lib/cards/index.ts';
import type { Workspace } from '../../lib/state/later/workspace/index.ts';

/** The subject of the page, by its address. */
export type Subject =
  /** `formerId` is the id in the address, if the card has another id now (rule L6). */
  | { readonly kind: 'card'; readonly card: Card; readonly formerId: string | null }
  /** The site no longer has the card, but the log keeps its entries (rule L6). */
  | { readonly kind: 'orphan'; readonly id: string; readonly entryCount: number }
  | { readonly kind: 'unknown'; readonly id: string }
  | { readonly kind: 'none' };

/** @param search the query string of the page: `?id=` */
export function subjectOf(
  search: string,
  {
    catalogue,
    progress,
    journal,
  }: Pick<Workspace, 'catalogue'> & {
    readonly progress: Pick<Workspace['progress'], 'cardOf'>;
    readonly journal: Pick<Workspace['journal'], 'timelineOf'>;
  },
): Subject {
  const id = new URLSearchParams(search).get('id')?.trim() ?? '';
  if (id === '') return { kind: 'none' };
  const cardId = progress.cardOf(id);
  const card = catalogue.cards.find((candidate) => candidate.id === cardId);
  if (card !== undefined) return { kind: 'card', card, formerId: card.id === id ? null : id };
  const entryCount = journal.timelineOf(id).length;
  return entryCount > 0 ? { kind: 'orphan', id, entryCount } : { kind: 'unknown', id };
}
