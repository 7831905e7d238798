import { parseCatalogue, type Catalogue } from '../../cards/index.ts';
import { withBase } from '../../links/index.ts';

export type CatalogueLoad =
  | { readonly ok: true; readonly catalogue: Catalogue }
  /** `unreachable`: no answer, or no success. `unusable`: an answer that this version cannot read. */
  | { readonly ok: false; readonly reason: 'unreachable' | 'unusable'; readonly detail: string };

declare global {
  interface Window {
    /** The answer to a request for `/cards.json` that the head of the page made; taken once. */
    cardsOfPage?: Promise<Response> | undefined;
  }
}

/** The request that the head of the page made, so that the cards come with the scripts; else a new one. */
const fetchCards = (address: string): Promise<Response> => {
  const early = window.cardsOfPage;
  window.cardsOfPage = undefined;
  return early ?? fetch(address);
};

/** Fetches and reads `/cards.json`. Never throws. */
export async function loadCatalogue(
  base: string,
  fetchJson: (address: string) => Promise<Response> = fetchCards,
): Promise<CatalogueLoad> {
  let value: unknown;
  try {
    const response = await fetchJson(withBase(base, '/cards.json'));
    if (!response.ok) {
      return { ok: false, reason: 'unreachable', detail: `HTTP ${response.status}` };
    }
    value = await response.json();
  } catch (error) {
    return {
      ok: false,
      reason: 'unreachable',
      detail: error instanceof Error ? error.message : String(error),
    };
  }
  const result = parseCatalogue(value);
  return result.ok
    ? { ok: true, catalogue: result.catalogue }
    : { ok: false, reason: 'unusable', detail: result.detail };
}
