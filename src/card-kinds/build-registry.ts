/** All card kinds, as the build knows them. A new kind adds its folder and its line here. */
import type { CardHtml, CardHtmlSplitter } from '../lib/pipeline/catalogue/index.ts';
import type { CardKindSchema } from '../lib/pipeline/cards/index.ts';
import { splitBasic } from './basic/html.ts';
import { basicSchema } from './basic/schema.ts';
import { splitCloze } from './cloze/html.ts';
import { clozeSchema } from './cloze/schema.ts';
import { splitCritique } from './critique/html.ts';
import { critiqueSchema } from './critique/schema.ts';
import { splitDiagram } from './diagram/html.ts';
import { diagramSchema } from './diagram/schema.ts';
import { splitNumeric } from './numeric/html.ts';
import { numericSchema } from './numeric/schema.ts';
import { splitOrder } from './order/html.ts';
import { orderSchema } from './order/schema.ts';

interface CardKind extends CardKindSchema {
  readonly splitHtml: CardHtmlSplitter;
}

/** What `loadContent` checks cards against, and how their HTML is taken apart. */
export const cardKinds: Readonly<Record<string, CardKind>> = {
  basic: { ...basicSchema, splitHtml: splitBasic },
  cloze: { ...clozeSchema, splitHtml: splitCloze },
  critique: { ...critiqueSchema, splitHtml: splitCritique },
  diagram: { ...diagramSchema, splitHtml: splitDiagram },
  numeric: { ...numericSchema, splitHtml: splitNumeric },
  order: { ...orderSchema, splitHtml: splitOrder },
};

/**
 * Makes prompt and answer out of a card's rendered content.
 *
 * @throws Error for an unknown kind: the content check names it, with its line, before anything is rendered
 */
export function splitCardHtml(
  kind: string,
  html: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): CardHtml {
  const known = Object.hasOwn(cardKinds, kind) ? cardKinds[kind] : undefined;
  if (known === undefined) {
    throw new Error(`card kind "${kind}": expected one of ${Object.keys(cardKinds).join(', ')}`);
  }
  return known.splitHtml(html, attributes);
}
