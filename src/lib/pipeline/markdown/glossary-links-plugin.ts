import {
  defineHastPlugin,
  type HastNode,
  type HastPluginEntry,
  type HastVisitorContext,
  type PluginFactoryContext,
} from 'satteri';
import { GLOSSARY_PATH, termAddress } from '../../links/index.ts';
import type { Term } from '../lists/index.ts';
import { asJsx, childrenOf } from '../cards/index.ts';
import { termMatcher, type TermMatch } from './term-matcher.ts';
import { isRecord } from '../sources/index.ts';

/** More links than this in one paragraph, item or cell make the text hard to read. */
const MOST_LINKS_A_BLOCK = 2;

const BLOCKS = new Set(['p', 'li', 'td', 'dd', 'dt', 'figcaption']);

/** Elements that get no links: they have one already, are shown letter by letter, or are scanned instead of read. */
const LEFT_ALONE = new Set(
  'a abbr button code h1 h2 h3 h4 h5 h6 kbd pre script style summary svg th'.split(' '),
);

/**
 * The only component whose text belongs to the guide. The text of others, and of cards above all, is left as written.
 */
const COMPONENTS_WITH_TEXT = new Set(['EditorNote']);

/**
 * Links the first use of every term in a guide to its entry in the glossary. A page without an audience is not a guide.
 * The glossary does not link to itself.
 */
export function glossaryLinksPlugin(base: string, terms: readonly Term[]): HastPluginEntry {
  const findTerms = termMatcher(terms);
  return (document) => {
    if (!isGuide(document) || isGlossary(document)) return null;
    return defineHastPlugin({
      name: 'glossary-links',
      before(root, context) {
        const linkText = linkerOf(base, findTerms, context);
        for (const child of root.children) linkText(child, { links: 0 });
      },
    });
  };
}

/** Links terms in reading order and remembers which are linked already. */
function linkerOf(
  base: string,
  findTerms: (text: string) => readonly TermMatch[],
  context: HastVisitorContext,
) {
  const linked = new Set<string>();
  const visit = (node: HastNode, block: { links: number }): void => {
    if (node.type === 'text') {
      const chosen = findTerms(node.value).filter(({ id }) => {
        if (linked.has(id) || block.links >= MOST_LINKS_A_BLOCK) return false;
        linked.add(id);
        block.links += 1;
        return true;
      });
      if (chosen.length > 0) context.replaceNode(node, withLinks(base, node.value, chosen));
      return;
    }
    const component = asJsx(node)?.name ?? '';
    const isComponent = /^\p{Lu}/u.test(component);
    if (isComponent && !COMPONENTS_WITH_TEXT.has(component)) return;
    const name = node.type === 'element' ? node.tagName : component;
    if (LEFT_ALONE.has(name)) return;
    const inner = BLOCKS.has(name) ? { links: 0 } : block;
    for (const child of childrenOf(node)) visit(child, inner);
  };
  return visit;
}

function withLinks(base: string, text: string, matches: readonly TermMatch[]): HastNode[] {
  const nodes: HastNode[] = [];
  let end = 0;
  for (const { id, words, start } of matches) {
    if (start > end) nodes.push({ type: 'text', value: text.slice(end, start) });
    nodes.push({
      type: 'element',
      tagName: 'a',
      properties: { className: ['term'], href: termAddress(base, id) },
      children: [{ type: 'text', value: words }],
    });
    end = start + words.length;
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
  return nodes;
}

/** Decided by the front matter, which Astro passes to plugins. */
function isGuide({ data }: PluginFactoryContext): boolean {
  const { astro } = data as Readonly<Record<string, unknown>>;
  const frontMatter = isRecord(astro) ? astro['frontmatter'] : null;
  const audience = isRecord(frontMatter) ? frontMatter['audience'] : null;
  return Array.isArray(audience) && audience.length > 0;
}

function isGlossary({ fileURL }: PluginFactoryContext): boolean {
  return fileURL?.pathname.endsWith(`${GLOSSARY_PATH.slice(0, -1)}.mdx`) ?? false;
}
