import type { HastNode } from 'satteri';
import { countWords } from '../../text/count-words.ts';
import { error, quote, type Fault, type FaultDetail } from '../faults.ts';
import { codeFaults } from './code-in-text.ts';
import { asJsx, childrenOf, lineOf, parseMdx, textOf, type JsxElement } from './mdx-tree.ts';
import type { RawCard, Section } from './raw-card.ts';
import { ANSWER, FLASHCARD, readCard } from './read-card.ts';
import { readHeading } from './read-heading.ts';
import { wordsBySection } from './section-words.ts';
import { componentsOf, type CardKindSchemas } from './card-kind-schema.ts';

export interface Extract {
  readonly sections: readonly Section[];
  /** In the order of the file. */
  readonly cards: readonly RawCard[];
  /** Number of words outside cards. */
  readonly words: number;
  /**
   * Number of words outside cards by section, without its subsections. Text above the first heading belongs to no
   * section.
   */
  readonly sectionWords: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
  /** `false` if the file could not be parsed; then its content is unknown. */
  readonly isComplete: boolean;
}

/**
 * Reads sections and cards from the text of one MDX file, front matter included. Tags inside code count as text. Pure;
 * never throws.
 *
 * @param file relative to `rootDir`
 * @param kinds say which components hide words and which belong inside a card
 * @param rootDir folder of the site
 */
export function extractCards(
  text: string,
  file: string,
  kinds: CardKindSchemas,
  rootDir: string,
): Extract {
  const parsed = parseMdx(text, file);
  if (!parsed.ok) {
    return {
      sections: [],
      cards: [],
      words: 0,
      sectionWords: new Map(),
      faults: [parsed.fault],
      isComplete: false,
    };
  }

  const components = componentsOf(kinds);
  const sections: Section[] = [];
  const cards: RawCard[] = [];
  const faults: FaultDetail[] = [];
  let isBelowHeading = false;

  const visit = (node: HastNode, ancestors: readonly HastNode[]): void => {
    const card = ancestors.find((ancestor) => asJsx(ancestor)?.name === FLASHCARD);
    const jsx = asJsx(node);
    const depth = headingDepth(node);

    if (depth !== null && card !== undefined) {
      faults.push(inside('heading', quote(textOf([node])), node, 'headings outside cards'));
    } else if (depth !== null) {
      const { section, faults: headingFaults } = readHeading(node, depth);
      faults.push(...headingFaults, ...duplicateSection(section, sections));
      if (section !== null) sections.push(section);
      isBelowHeading = true;
    } else if (jsx?.name === 'h2' || jsx?.name === 'h3') {
      faults.push({
        line: lineOf(jsx),
        field: 'heading',
        found: `\`<${jsx.name}>\``,
        expected: 'a Markdown heading, such as `## Title {#first-step}`',
      });
    } else if (jsx?.name === FLASHCARD) {
      const section = sections.at(-1) ?? null;
      const place = { rootDir, section, isBelowHeading };
      const read = readCard(jsx, { file, text }, place, components);
      cards.push(read.card);
      faults.push(...read.faults, ...cardPlaceFaults(jsx, ancestors));
    } else if (jsx !== null && card === undefined) {
      const name = jsx.name ?? '';
      if (name === ANSWER || components.has(name)) faults.push(outsideCard(jsx, name));
    }
    faults.push(...codeFaults(node));
    for (const child of childrenOf(node)) visit(child, [node, ...ancestors]);
  };
  for (const child of childrenOf(parsed.tree)) visit(child, []);

  return {
    sections,
    cards,
    words: countWords(
      textOf([parsed.tree], (node) => (asJsx(node)?.name === FLASHCARD ? ' ' : undefined)),
    ),
    sectionWords: wordsBySection(parsed.tree, sections),
    faults: faults.map((fault) => error(file, fault)),
    isComplete: true,
  };
}

function outsideCard(element: JsxElement, name: string): FaultDetail {
  return {
    line: lineOf(element),
    field: name.toLowerCase(),
    found: `\`<${name}>\` outside a card`,
    expected: 'it inside `<Flashcard>`',
  };
}

/** Depth of a heading that may be a section. The heading of the footnotes has no position and is not a section. */
function headingDepth(node: HastNode): Section['depth'] | null {
  if (node.type !== 'element' || node.position === undefined) return null;
  if (node.tagName === 'h2') return 2;
  if (node.tagName === 'h3') return 3;
  return node.tagName === 'h4' ? 4 : null;
}

function duplicateSection(
  section: Section | null,
  before: readonly Section[],
): readonly FaultDetail[] {
  const first = before.find(({ id }) => id === section?.id);
  if (section === null || first === undefined) return [];
  return [
    {
      line: section.line,
      field: 'heading',
      found: `the id ${quote(section.id)} a second time`,
      expected: `an id that no other heading of the page has; line ${first.line} has this one`,
    },
  ];
}

/** A card must be a block of its own. Components may surround it, Markdown structures may not. */
function cardPlaceFaults(card: JsxElement, ancestors: readonly HastNode[]): readonly FaultDetail[] {
  const outer = ancestors.find(
    (ancestor) => ancestor.type === 'element' || asJsx(ancestor)?.name === FLASHCARD,
  );
  if (outer === undefined) return [];
  const name = outer.type === 'element' ? outer.tagName : FLASHCARD;
  return [inside('card', `\`<${FLASHCARD}>\``, card, CARD_PLACE, PLACES[name] ?? `\`<${name}>\``)];
}

const CARD_PLACE =
  'it on lines of its own, outside paragraphs, lists, quotes, tables and other cards';

const PLACES: Readonly<Record<string, string>> = {
  p: 'a paragraph',
  li: 'a list',
  blockquote: 'a quote',
  td: 'a table',
  th: 'a table',
  [FLASHCARD]: 'another card',
};

function inside(
  field: string,
  what: string,
  node: HastNode,
  expected: string,
  place = 'a card',
): FaultDetail {
  return { line: lineOf(node), field, found: `${what} inside ${place}`, expected };
}
