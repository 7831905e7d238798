/** What the browsers of the floor lack, from MDN's compatibility data. */
import bcd, {
  type CompatStatement,
  type Identifier,
  type SimpleSupportStatement,
} from '@mdn/browser-compat-data/forLegacyNode';
import { BROWSER_FLOOR } from '../../../src/lib/pipeline/built-site/browser-floor.ts';

export const DATA = bcd;

/** A feature in use. `key` is its place in the data, such as `css.types.color.light-dark`. */
export interface Feature {
  readonly key: string;
  readonly compat: CompatStatement;
}

const FLOORS = Object.entries(BROWSER_FLOOR);

/**
 * The oldest supported browsers without a feature, such as `Chrome 109, Safari 16.4`; empty if all have it. A feature
 * with a browser's prefix counts as there, because Lightning CSS writes prefixes.
 */
export function lackedBy({ support }: CompatStatement): string {
  return FLOORS.filter(([browser, floor]) => {
    const found = support[browser as keyof typeof support];
    // A feature that was never studied in a browser is not held against it.
    if (found === undefined) return false;
    return ![found].flat().some((statement) => isThere(statement, floor));
  })
    .map(
      ([browser, floor]) => `${bcd.browsers[browser as keyof typeof bcd.browsers].name} ${floor}`,
    )
    .join(', ');
}

function isThere(statement: SimpleSupportStatement, floor: string): boolean {
  const { version_added: added, version_removed: removed, flags } = statement;
  if (flags !== undefined || typeof added !== 'string' || added === 'preview') return false;
  if (typeof removed === 'string' && !isAfter(removed, floor)) return false;
  return !isAfter(added.replace('≤', ''), floor);
}

function isAfter(version: string, floor: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split('.').map(Number);
  return major > floorMajor || (major === floorMajor && minor > floorMinor);
}

/** The feature at a place in the data; `null` if the data has no word about it. */
export function featureAt(...path: readonly string[]): Feature | null {
  let node: Identifier | undefined = bcd as unknown as Identifier;
  for (const name of path) {
    if (node === undefined || !Object.hasOwn(node, name)) return null;
    node = node[name];
  }
  const compat = node?.__compat;
  return compat === undefined ? null : { key: path.join('.'), compat };
}
