import type { HastNode } from 'satteri';
import { type FaultDetail, quote } from '../faults.ts';
import { childrenOf, lineOf, textOf } from './mdx-tree.ts';
import type { Section } from './raw-card.ts';

const SECTION_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const SECTION_ID_RULE = 'lower-case words joined by single hyphens, such as `{#first-step}`';

/** Prefix of the element ids of cards (`cardElementId`). */
const RESERVED_PREFIX = 'card-';

/**
 * Reads a heading of depth 2 to 4 as a section. Only a heading with `{#id}` is a section: an id made from the wording
 * would change with it. Sätteri makes no ids, so an id in the tree comes from the author.
 */
export function readHeading(
  node: HastNode,
  depth: Section['depth'],
): { section: Section | null; faults: readonly FaultDetail[] } {
  if (node.type !== 'element') return { section: null, faults: [] };
  const line = lineOf(node);
  const title = textOf(childrenOf(node));
  const { id, className: _, ...others } = node.properties;
  const faults: FaultDetail[] = [];
  const fault = (found: string, expected: string): void => {
    faults.push({ line, field: 'heading', found, expected });
  };

  if (title === '') fault('no words', 'a title');
  const [other] = Object.keys(others);
  if (other !== undefined)
    fault(`${quote(other)} beside the id`, 'the id alone, such as `{#first-step}`');

  if (typeof id !== 'string') {
    if (depth < 4)
      fault(`${quote(title)} without an id`, `an explicit one, such as \`{#${suggestId(title)}}\``);
    return { section: null, faults };
  }
  if (!SECTION_ID.test(id)) fault(`the id ${quote(id)}`, SECTION_ID_RULE);
  else if (id.startsWith(RESERVED_PREFIX))
    fault(`the id ${quote(id)}`, 'one that does not start with "card-", which cards use');
  return { section: { id, title, depth, line }, faults };
}

function suggestId(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.slice(0, 4).join('-') || 'first-step';
}
