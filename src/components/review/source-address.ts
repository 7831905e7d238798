import type { Card } from '../../lib/cards/index.ts';
import { cardAddress, sectionAddress } from '../../lib/links/index.ts';

/** The section that a card comes from; on the page of a deck, the place of the card itself. */
export function sourceAddress(base: string, { id, source }: Card): string {
  return source.sectionId === null
    ? cardAddress(base, source.path, id)
    : sectionAddress(base, source.path, source.sectionId);
}
