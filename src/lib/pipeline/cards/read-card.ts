import type { HastNode } from 'satteri';
import { answerPlaceFaults } from './answer-place.ts';
import { quote, type FaultDetail } from '../faults.ts';
import { readAttributes, type ReadAttributes } from './jsx-attributes.ts';
import {
  asJsx,
  childrenOf,
  hasContent,
  isJsxNamed,
  lineOf,
  textOf,
  type JsxElement,
} from './mdx-tree.ts';
import type { RawAnswer, RawCard, RawGap, RawItem, RawPart } from './raw-card.ts';

export const FLASHCARD = 'Flashcard';
export const ANSWER = 'Answer';
export const GAP = 'Gap';

/** Reads one `<Flashcard>` and the faults of its structure. What its kind asks for is checked later. */
export function readCard(
  element: JsxElement,
  source: { readonly file: string; readonly text: string },
  place: Pick<RawCard, 'rootDir' | 'section' | 'isBelowHeading'>,
): { card: RawCard; faults: readonly FaultDetail[] } {
  const { attributes, unreadable, faults: attributeFaults } = readAttributes(element, source.text);
  const faults = [...attributeFaults];
  const answers: RawAnswer[] = [];
  const gaps: RawGap[] = [];
  let hasPrompt = false;
  let hasRest = false;

  const visit = (node: HastNode, ancestors: readonly HastNode[]): void => {
    const jsx = asJsx(node);
    if (jsx?.name === FLASHCARD) return;
    if (jsx?.name === ANSWER) {
      const followsPrompt = hasPrompt || gaps.length > 0;
      faults.push(...readKnownAttributes(jsx, source.text, []).faults);
      faults.push(...answerPlaceFaults(jsx, ancestors, source.text, followsPrompt));
      faults.push(...gapsInside(jsx));
      answers.push({
        text: textOf(jsx.children),
        listItems: countListItems(jsx.children),
        isEmpty: !hasContent(jsx.children),
        line: lineOf(jsx),
      });
      return;
    }
    const isGap = jsx?.name === GAP;
    const shows = (isGap || childrenOf(node).length === 0) && hasContent([node]);
    if (shows && answers.length > 0 && !hasRest) {
      hasRest = true;
      faults.push({
        line: lineOf(node, lineOf(element)),
        field: 'answer',
        found: `${describe(node)} after it`,
        expected: '`<Answer>` as the last part of the card',
      });
    }
    if (isGap) {
      const { attributes: ofGap, faults: ofGapFaults } = readKnownAttributes(jsx, source.text, [
        'hint',
      ]);
      faults.push(...ofGapFaults, ...gapsInside(jsx));
      gaps.push({
        text: textOf(jsx.children),
        hint: ofGap.get('hint')?.value ?? null,
        isEmpty: !hasContent(jsx.children),
        line: lineOf(jsx),
      });
      return;
    }
    if (shows) hasPrompt = true;
    for (const child of childrenOf(node)) visit(child, [node, ...ancestors]);
  };
  for (const child of element.children) visit(child, []);

  const card: RawCard = {
    file: source.file,
    line: lineOf(element),
    attributes,
    unreadable,
    promptText: promptTextOf(element),
    hasPrompt,
    answers,
    gaps,
    items: itemsOf(element.children),
    parts: partsOf(element.children, false),
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

function partsOf(nodes: readonly HastNode[], isInAnswer: boolean): readonly RawPart[] {
  return nodes.flatMap((node) => {
    const jsx = asJsx(node);
    const name = jsx?.name ?? '';
    const inside = partsOf(childrenOf(node), isInAnswer || name === ANSWER);
    if (jsx === null || !/^[A-Z]/.test(name) || [ANSWER, GAP, FLASHCARD].includes(name)) {
      return inside;
    }
    const strings = jsx.attributes.flatMap((attribute): [string, string][] =>
      'name' in attribute && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value]]
        : [],
    );
    const part = {
      name,
      attributes: new Map(strings),
      text: textOf(jsx.children),
      isInAnswer,
      line: lineOf(jsx),
    };
    return [part, ...inside];
  });
}

function promptTextOf(card: JsxElement): string {
  return textOf(card.children, (node) => {
    const jsx = asJsx(node);
    if (jsx?.name === ANSWER || jsx?.name === FLASHCARD) return ' ';
    if (jsx?.name !== GAP) return undefined;
    const hint = jsx.attributes.find(
      (attribute) => 'name' in attribute && attribute.name === 'hint',
    );
    return typeof hint?.value === 'string' ? hint.value : '…';
  });
}

function describe(node: HastNode): string {
  const words = textOf([node]);
  return words === '' ? `\`<${asJsx(node)?.name ?? 'element'}>\`` : quote(words);
}

function readKnownAttributes(
  element: JsxElement,
  text: string,
  known: readonly string[],
): ReadAttributes {
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
  return { ...read, faults: [...read.faults, ...unknown] };
}

function gapsInside(element: JsxElement): readonly FaultDetail[] {
  const inside = (node: HastNode): readonly HastNode[] =>
    childrenOf(node).flatMap((child) => [
      ...(isJsxNamed(child, GAP) ? [child] : []),
      ...inside(child),
    ]);
  return inside(element).map((gap) => ({
    line: lineOf(gap),
    field: 'gap',
    found: `\`<Gap>\` inside \`<${element.name}>\``,
    expected: 'gaps side by side in the sentence of a cloze card',
  }));
}
