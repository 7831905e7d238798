/** All card kinds for the build, by the names of their folders. */
import type { CardHtml } from '../lib/pipeline/catalogue/index.ts';
import { basic } from './basic/kind.ts';
import { cloze } from './cloze/kind.ts';
import type { CardKind } from './contract.ts';
import { critique } from './critique/kind.ts';
import { diagram } from './diagram/kind.ts';
import { numeric } from './numeric/kind.ts';
import { order } from './order/kind.ts';

// Not a glob: scripts and tests load this file in Node, without Vite.
export const cardKinds: Readonly<Record<string, CardKind>> = {
  basic,
  cloze,
  critique,
  diagram,
  numeric,
  order,
};

/**
 * Makes prompt and answer from a card's rendered content.
 *
 * @throws Error for an unknown kind, which the content check reports with its line before anything is rendered
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
