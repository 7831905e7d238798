/** A large made-up catalogue: four decks, pages and sections, prompts that differ in length. */
import { catalogueRevision } from '../../../src/lib/cards/identity.ts';
import type { Card, Catalogue } from '../../../src/lib/cards/card.ts';
import { cardId } from '../log/folding.ts';

const DECKS = ['Leaders', 'Messaging', 'Storage', 'Pitfalls'];
const PROMPTS = [
  'In a chat for 50 million daily users, why does the estimate come before the drawing?',
  'What does a quorum of reads and writes promise?',
  'A queue grows at night and is empty by noon. Name the first number you would ask for, and why it decides what to build.',
  'Messages a day become messages a second when divided by <span class="gap">[seconds in a day]</span>.',
  'Why is <code>O(1)</code> fan-out on read the wrong choice for a celebrity’s posts?',
];

/** Cards `card-0` … in four decks of eight pages with five sections each; their numbers stand in their prompts. */
export function manyCards(count: number): Catalogue {
  const cards = Array.from({ length: count }, (_, index): Card => {
    const part = Math.floor((index * 160) / count);
    const deck = Math.floor(part / 40);
    const page = Math.floor(part / 5) % 8;
    const name = DECKS[deck] ?? '';
    return {
      id: cardId(`card-${index}`),
      kind: 'basic',
      deckId: name.toLowerCase(),
      promptHtml: `<p>${PROMPTS[index % PROMPTS.length] ?? ''} No. ${index}</p>`,
      answerHtml: `<p>Because of the answer of card ${index}.</p>`,
      source: {
        path: `/${name.toLowerCase()}/page-${page}/`,
        pageTitle: `${name}, part ${page + 1}`,
        sectionId: `section-${part % 5}`,
        sectionTitle:
          ['The idea', 'The order, from memory', 'Minutes', 'What it costs', 'Say it'][part % 5] ??
          null,
      },
    };
  });
  const decks = DECKS.map((title) => ({
    id: title.toLowerCase(),
    title,
    description: `Made up: ${title}.`,
  }));
  return { version: 1, revision: catalogueRevision(cards), decks, cards };
}
