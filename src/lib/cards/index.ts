/** The catalogue of cards as `/cards.json` carries it: its types, its parser, and the ids of cards. */
export { CARD_ID_RULE, type CardId, parseCardId } from './card-id.ts';
export { type Card, type CardSource, type Catalogue, type Deck } from './card.ts';
export { CATALOGUE_VERSION, parseCatalogue } from './catalogue.ts';
export { type CardIdentities, cardIdentities, catalogueRevision } from './identity.ts';
