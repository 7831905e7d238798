import type { HastNode } from 'satteri';
import { answerPlaceFaults } from './answer-place.ts';
import type { CardComponent } from './card-kind-schema.ts';
import { quote, type FaultDetail } from '../faults.ts';
import { readAttributes } from './jsx-attributes.ts';
import {
  asJsx,
  childrenOf,
  hasContent,
  isJsxNamed,
  lineOf,
  textOf,
  type JsxElement,
} from './mdx-tree.ts';
import type { RawAnswer, RawCard, RawItem, RawPart } from './raw-card.ts';

export const FLASHCARD = 'Flashcard';
export const ANSWER = 'Answer';

type Components = ReadonlyMap<string, CardComponent>;

/**
 * Reads one `<Flashcard>` and the faults of its structure. The rules of its kind are checked later.
 *
 * @param components of all kinds, by name
 */
export function readCard(
  element: JsxElement,
  source: { readonly file: string; readonly text: string },
  place: Pick<RawCard, 'rootDir' | 'section' | 'isBelowHeading'>,
  components: Components,
): { card: RawCard; faults: readonly FaultDetail[] } {
  const { attributes, unreadable, faults: attributeFaults } = readAttributes(element, source.text);
  const faults = [...attributeFaults];
  const answers: RawAnswer[] = [];
  let hasPrompt = false;
  let hasHidden = false;
  let hasRest = false;

  const visit = (node: HastNode, ancestors: readonly HastNode[]): void => {
    const jsx = asJsx(node);
    if (jsx?.name === FLASHCARD) return;
    if (jsx?.name === ANSWER) {
      faults.push(...unknownAttributes(jsx, source.text, []));
      faults.push(...answerPlaceFaults(jsx, ancestors, source.text, hasPrompt || hasHidden));
      answers.push({
        text: textOf(jsx.children),
        listItems: countListItems(jsx.children),
        isEmpty: !hasContent(jsx.children),
        line: lineOf(jsx),
      });
      return;
    }
    const isHidden = components.get(jsx?.name ?? '')?.standIn !== undefined;
    const shows = (isHidden || childrenOf(node).length === 0) && hasContent([node]);
    if (shows && answers.length > 0 && !hasRest) {
      hasRest = true;
      faults.push({
        line: lineOf(node, lineOf(element)),
        field: 'answer',
        found: `${describe(node)} after it`,
        expected: '`<Answer>` as the last part of the card',
      });
    }
    if (isHidden) {
      hasHidden = true;
      return;
    }
    if (shows) hasPrompt = true;
    for (const child of childrenOf(node)) visit(child, [node, ...ancestors]);
  };
  for (const child of element.children) visit(child, []);
  faults.push(...componentFaults(element.children, source.text, components));

  const card: RawCard = {
    file: source.file,
    line: lineOf(element),
    attributes,
    unreadable,
    promptText: promptTextOf(element, components),
    hasPrompt,
    answers,
    items: itemsOf(element.children),
    parts: partsOf(element.children, components, []),
    ...place,
  };
  return { card, faults };
}

function itemsOf(nodes: readonly HastNode[]): readonly RawItem[] {
  return nodes.flatMap((node) => {
    if (isJsxNamed(node, ANSWER)) return [];
    if (node.type !== 'element' || node.tagName !== 'ol') return itemsOf(childrenOf(node));
    return childrenOf(node)
      .filter((child) => child.type === 'element' && child.tagName === 'li')
      .map((item) => ({
        text: textOf([item]),
        line: lineOf(item),
        listLine: lineOf(node),
        hasList: holdsList(item),
      }));
  });
}

function holdsList(node: HastNode): boolean {
  return childrenOf(node).some(
    (child) =>
      (child.type === 'element' && ['ol', 'ul'].includes(child.tagName)) || holdsList(child),
  );
}

function countListItems(nodes: readonly HastNode[]): number {
  return nodes.reduce((count, node) => {
    const own = node.type === 'element' && node.tagName === 'li' ? 1 : 0;
    return count + own + countListItems(childrenOf(node));
  }, 0);
}

/** @param inside names of the components around the nodes, the nearest first */
function partsOf(
  nodes: readonly HastNode[],
  components: Components,
  inside: readonly string[],
): readonly RawPart[] {
  return nodes.flatMap((node) => {
    const jsx = asJsx(node);
    const name = jsx?.name ?? '';
    if (name === FLASHCARD) return [];
    if (jsx === null || !/^[A-Z]/.test(name)) return partsOf(childrenOf(node), components, inside);
    const within = partsOf(jsx.children, components, [name, ...inside]);
    if (name === ANSWER) return within;
    const part = {
      name,
      attributes: stringsOf(jsx),
      text: textOf(jsx.children),
      isEmpty: !hasContent(jsx.children),
      isInAnswer: inside.includes(ANSWER),
      isHidden: components.get(name)?.standIn !== undefined,
      inside,
      line: lineOf(jsx),
    };
    return [part, ...within];
  });
}

function promptTextOf(card: JsxElement, components: Components): string {
  return textOf(card.children, (node) => {
    const jsx = asJsx(node);
    if (jsx === null) return undefined;
    if (jsx.name === ANSWER || jsx.name === FLASHCARD) return ' ';
    return components.get(jsx.name ?? '')?.standIn?.(stringsOf(jsx));
  });
}

function stringsOf(element: JsxElement): ReadonlyMap<string, string> {
  return new Map(
    element.attributes.flatMap((attribute): [string, string][] =>
      'name' in attribute && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    ),
  );
}

function describe(node: HastNode): string {
  const words = textOf([node]);
  return words === '' ? `\`<${asJsx(node)?.name ?? 'element'}>\`` : quote(words);
}

/** Attributes of the kinds' components that are unknown or not plain strings. */
function componentFaults(
  nodes: readonly HastNode[],
  text: string,
  components: Components,
): readonly FaultDetail[] {
  return nodes.flatMap((node) => {
    const jsx = asJsx(node);
    if (jsx?.name === FLASHCARD) return [];
    const known = components.get(jsx?.name ?? '')?.attributes;
    return [
      ...(jsx === null || known === undefined ? [] : unknownAttributes(jsx, text, known)),
      ...componentFaults(childrenOf(node), text, components),
    ];
  });
}

function unknownAttributes(
  element: JsxElement,
  text: string,
  known: readonly string[],
): readonly FaultDetail[] {
  const read = readAttributes(element, text);
  const expected = known.length === 0 ? 'no attributes' : `no attribute but ${known.join(', ')}`;
  const unknown = [...read.attributes]
    .filter(([name]) => !known.includes(name))
    .map(([name, { line }]) => ({
      line,
      field: name,
      found: `it on \`<${element.name}>\``,
      expected,
    }));
  return [...read.faults, ...unknown];
}
