import type { HastNode } from 'satteri';
import { countWords } from '../../text/count-words.ts';
import { childrenOf, isJsxNamed, lineOf } from './mdx-tree.ts';
import type { Section } from './raw-card.ts';
import { FLASHCARD } from './read-card.ts';

/** Number of words of each section, from its heading to the next one, without headings and cards. */
export function wordsBySection(
  tree: HastNode,
  sections: readonly Section[],
): ReadonlyMap<string, number> {
  const words = new Map(sections.map(({ id }) => [id, 0]));
  const visit = (node: HastNode, fallbackLine: number): void => {
    if (isJsxNamed(node, FLASHCARD)) return;
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) return;
    const line = lineOf(node, fallbackLine);
    if (node.type === 'text') {
      const section = sections.findLast((above) => above.line <= line);
      const before = words.get(section?.id ?? '');
      if (section !== undefined && before !== undefined)
        words.set(section.id, before + countWords(node.value));
    }
    for (const child of childrenOf(node)) visit(child, line);
  };
  visit(tree, 1);
  return words;
}
