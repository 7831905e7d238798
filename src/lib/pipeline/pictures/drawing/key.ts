import type { Shape } from './drawing.ts';
import type { Picture, PartKind } from '../data/index.ts';
import { outlineOf } from './outlines.ts';
import { printShapes } from './svg.ts';

/** An outline and its meaning. */
interface KeyEntry {
  readonly svg: string;
  readonly words: string;
}

const SIZE = { width: 40, height: 24 };
const BOX = { x: 1, y: 1, width: 38, height: 22 };

/** Names of the kinds that have an outline of their own, in the order of a key. */
export const KIND_NAMES: ReadonlyMap<PartKind, string> = new Map([
  ['client', 'client'],
  ['service', 'service'],
  ['queue', 'queue'],
  ['cache', 'cache'],
  ['store', 'store'],
  ['external', 'outside the system'],
]);

/** The key of all outlines, or of those in a picture. Dashes come last. */
export function keyOf(picture: Picture | null = null): readonly KeyEntry[] {
  const kinds = picture === null ? null : new Set(picture.parts.map(({ kind }) => kind));
  const outlines = [...KIND_NAMES].flatMap(([kind, words]) =>
    kinds === null || kinds.has(kind) ? [{ svg: print(outlineOf(kind, BOX)), words }] : [],
  );
  const hasOurs =
    picture === null || [...picture.parts, ...picture.edges].some(({ isOurs }) => isOurs);
  const dash: Shape = { kind: 'path', d: 'M1 12h38', class: 'pic-line pic-ours' };
  return hasOurs
    ? [...outlines, { svg: print([dash]), words: 'dashed: ours, not in the source' }]
    : outlines;
}

/** Hidden from screen readers: the text beside it says the same. */
function print(shapes: readonly Shape[]): string {
  const { width, height } = SIZE;
  return `<svg class="picture-key-shape" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" aria-hidden="true">${printShapes(shapes)}</svg>`;
}
