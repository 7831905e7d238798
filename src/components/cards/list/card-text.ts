/** The text of a card without markup, for the list and the search. */
import type { Card, Catalogue } from '../../../lib/cards/index.ts';
import { foldText } from '../../../lib/text/fold.ts';
import { unescapeHtml } from '../../../lib/text/unescape-html.ts';

/** "blank: " before a gap is for screen readers; the list shows the gap itself. */
const ONLY_HEARD = /<span class="sr-only">[^<]*<\/span>/g;
/** Tags that end a word. */
const BREAK = /<(?:\/(?:p|div|li|d[dt]|t[dh]|tr|pre|h\d|blockquote|figcaption)|br|hr)\b[^>]*>/g;
/** A quoted attribute may hold a `>`. */
const TAG = /<(?:[^>"']|"[^"]*"|'[^']*')*>/g;

/** The text of finished HTML on one line. Without a parser, which takes a phone too long for thousands of cards. */
export function plainText(html: string): string {
  const text = html.replace(ONLY_HEARD, '').replace(BREAK, ' ').replace(TAG, '');
  return unescapeHtml(text).replace(/\s+/g, ' ').trim();
}

/** The texts of cards, each made at its first use. */
export interface CardTexts {
  readonly promptOf: (card: Card) => string;
  readonly deckTitleOf: (card: Card) => string;
  /** The prompt to sort by. */
  readonly sortKeyOf: (card: Card) => string;
  /** The text that a search looks through: prompt, answer, id, deck, page and section. */
  readonly searchedOf: (card: Card) => string;
}

export function createCardTexts({ decks }: Pick<Catalogue, 'decks'>): CardTexts {
  const titles = new Map(decks.map(({ id, title }) => [id, title]));
  const promptOf = remembered((card) => plainText(card.promptHtml));
  const deckTitleOf = (card: Card): string => titles.get(card.deckId) ?? card.deckId;
  return {
    promptOf,
    deckTitleOf,
    sortKeyOf: remembered((card) => foldText(promptOf(card))),
    searchedOf: remembered((card) => {
      const { pageTitle, sectionTitle } = card.source;
      const answer = plainText(card.answerHtml);
      return foldText(
        [promptOf(card), answer, card.id, deckTitleOf(card), pageTitle, sectionTitle ?? ''].join(
          '\n',
        ),
      );
    }),
  };
}

function remembered(make: (card: Card) => string): (card: Card) => string {
  const known = new Map<string, string>();
  return (card) => {
    const text = known.get(card.id) ?? make(card);
    known.set(card.id, text);
    return text;
  };
}
