import {
  mdxToHast,
  type HastNode,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { error, type Fault } from '../faults.ts';
import { markdownFeatures } from './markdown-features.ts';

export type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;

export type MdxResult =
  { readonly ok: true; readonly tree: HastNode } | { readonly ok: false; readonly fault: Fault };

/** Parses a whole MDX file, front matter included, so that positions count from its first line. Never throws. */
export function parseMdx(text: string, file: string): MdxResult {
  try {
    return { ok: true, tree: mdxToHast(text, { features: markdownFeatures, position: true }) };
  } catch (thrown) {
    return { ok: false, fault: syntaxFault(thrown, file) };
  }
}

/** Sätteri's errors read `16:15: What is wrong (source:code)`. */
function syntaxFault(thrown: unknown, file: string): Fault {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const match = /^(\d+):(\d+): ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message);
  return {
    ...error(file, {
      line: Number(match?.[1] ?? 1),
      field: 'syntax',
      found: match?.[3] ?? message,
      expected: 'valid MDX; a heading id is written `## Title {#id}`, a brace in text `\\{`',
    }),
    ...(match !== null && { column: Number(match[2]) }),
  };
}

export function childrenOf(node: HastNode): readonly HastNode[] {
  return 'children' in node ? node.children : [];
}

export function asJsx(node: HastNode): JsxElement | null {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? node : null;
}

export function isJsxNamed(node: HastNode, name: string): boolean {
  return asJsx(node)?.name === name;
}

/**
 * Line on which a node starts, counted from 1; `fallback` for nodes that the parser made itself, which have no
 * position.
 */
export function lineOf(node: HastNode, fallback = 1): number {
  return node.position?.start.line ?? fallback;
}

const INLINE_ELEMENTS = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/**
 * The text of nodes as a reader sees it, with single spaces. `replace` may return another text for a node, whose
 * children are then skipped.
 */
export function textOf(
  nodes: readonly HastNode[],
  replace: (node: HastNode) => string | undefined = () => undefined,
): string {
  const collect = (node: HastNode): string => {
    const replaced = replace(node);
    if (replaced !== undefined) return replaced;
    if (node.type === 'text') return node.value;
    if (isExpression(node)) return literalOf(node.value) ?? '';
    const inner = childrenOf(node).map(collect).join('');
    const name = node.type === 'element' ? node.tagName : (asJsx(node)?.name ?? '');
    return INLINE_ELEMENTS.has(name) ? inner : ` ${inner} `;
  };
  return nodes.map(collect).join('').replace(/\s+/g, ' ').trim();
}

/** Whether nodes show anything: words, a picture, a component or a computed value. */
export function hasContent(nodes: readonly HastNode[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return node.value.trim() !== '';
    if (isExpression(node)) return !isBlankExpression(node.value);
    const name = node.type === 'element' ? node.tagName : (asJsx(node)?.name ?? '');
    if (name === 'img' || name === 'svg' || /^[A-Z]/.test(name)) return true;
    return hasContent(childrenOf(node));
  });
}

function isExpression(node: HastNode): node is HastNode & { value: string } {
  return node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';
}

/** `{/* comment *\/}` and `{' '}` show nothing. */
function isBlankExpression(source: string): boolean {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').trim();
  return code === '' || literalOf(code)?.trim() === '';
}

/** The text of an expression that is one string; `null` for any other. */
export function literalOf(source: string): string | null {
  return /^\s*(['"`])([^\\$]*)\1\s*$/.exec(source)?.[2] ?? null;
}
