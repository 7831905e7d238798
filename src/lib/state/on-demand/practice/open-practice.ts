/** Opens a study set for practice, without the reader's progress. */
import { isInStudySet, parseStudySet } from '../../../links/index.ts';
import { loadCatalogue, type CatalogueLoad } from '../../catalogue/index.ts';
import { createPractice, shuffled, type Practice } from './practice.ts';

export interface OpenPractice {
  readonly practice: Practice;
  readonly close: () => void;
}

/** @param search the query string of the page: `?deck=`, `?section=` */
export async function openPractice(
  base: string,
  search: string,
): Promise<
  { readonly ok: true; readonly value: OpenPractice } | Extract<CatalogueLoad, { ok: false }>
> {
  const load = await loadCatalogue(base);
  if (!load.ok) return load;
  const { set } = parseStudySet(search);
  const cards = load.catalogue.cards.filter((card) => isInStudySet(set, card.deckId, card.source));
  const practice = createPractice(cards, (round) => shuffled(round, Math.random));
  return { ok: true, value: { practice, close: () => undefined } };
}
