import type { HastNode } from 'satteri';
import { quote, type FaultDetail } from '../faults.ts';
import { asJsx, lineOf, type JsxElement } from './mdx-tree.ts';

/**
 * Faults in the place of an `<Answer>`. On the line right after text, Markdown takes the answer into the paragraph, and
 * so into the prompt's `<p>`. The source line shows this, whatever the tree looks like.
 *
 * @param ancestors the nodes between the card and the answer, nearest first
 */
export function answerPlaceFaults(
  element: JsxElement,
  ancestors: readonly HastNode[],
  text: string,
  followsPrompt: boolean,
): readonly FaultDetail[] {
  const line = lineOf(element);
  const lines = text.split('\n');
  const before = withoutMargin(
    lines[line - 1]?.slice(0, (element.position?.start.column ?? 1) - 1) ?? '',
  );
  const above = withoutMargin(lines[line - 2] ?? '');
  if (before !== '' || (followsPrompt && above !== '')) {
    const found = `${quote(before !== '' ? before : above)} right before \`<Answer>\``;
    return [
      { line, field: 'answer', found, expected: 'a blank line between prompt and `<Answer>`' },
    ];
  }

  const parent = ancestors[0];
  if (parent === undefined || (ancestors.length === 1 && nameOf(parent) === 'p')) return [];
  const found = `\`<Answer>\` inside \`<${nameOf(parent)}>\``;
  return [{ line, field: 'answer', found, expected: 'it directly in `<Flashcard>`' }];
}

/** A line without quote signs: a line with these alone counts as blank. */
function withoutMargin(line: string): string {
  return line.replace(/^[\s>]+/, '').trimEnd();
}

function nameOf(node: HastNode): string {
  return node.type === 'element' ? node.tagName : (asJsx(node)?.name ?? node.type);
}
