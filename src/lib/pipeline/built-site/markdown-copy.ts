/** Makes Markdown of a built guide page: its text, without controls. */
import TurndownService from 'turndown';
import { gfm } from 'turndown-plugin-gfm';
import { type Html, type HtmlElement, attributeOf, contentOf, hasClass } from '../html/index.ts';

/**
 * @param html of the whole page
 * @param address of the page, to which its relative addresses lead
 * @returns `null` for a page without a text of its own
 */
export function markdownOf(html: Html, address: string): string | null {
  const title = html.elements.find(({ name }) => name === 'h1');
  const content = html.elements.find((element) => hasClass(element, 'sl-markdown-content'));
  const hasFooter = html.elements.some(
    ({ name, start }) => name === 'footer' && content !== undefined && start > content.start,
  );
  if (title === undefined || content === undefined || !hasFooter) return null;
  const body = service(address).turndown(textOf(html, content));
  const name = contentOf(html, title)
    .replace(/<[^>]*>/g, '')
    .trim();
  return `# ${name}\n\n${body.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

/** Elements that a copy leaves out: controls, and drawings, whose content the page also gives in words. */
const LEFT_OUT = new Set(['script', 'style', 'button', 'form', 'link', 'svg']);

/** Classes of elements that are useful only on a page. */
const CONTROLS = new Set(
  'card-tools card-exercise card-label picture-key sl-anchor-link sr-only'.split(' '),
);

/**
 * The content of an element without the parts that a copy leaves out. They are removed first, because they are half of
 * a guide and would be converted for nothing.
 */
function textOf(html: Html, { contentStart, contentEnd }: HtmlElement): string {
  let kept = '';
  let at = contentStart;
  for (const element of html.elements) {
    if (element.start < at || element.end > contentEnd || !isLeftOut(element)) continue;
    kept += html.source.slice(at, element.start);
    at = element.end;
  }
  return kept + html.source.slice(at, contentEnd);
}

function isLeftOut(element: HtmlElement): boolean {
  if (LEFT_OUT.has(element.name)) return true;
  const classes = attributeOf(element, 'class');
  return classes?.split(/\s+/).some((name) => CONTROLS.has(name)) ?? false;
}

function service(address: string): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '_',
  });
  turndown.use(gfm);
  turndown.addRule('prompt', {
    filter: (node) => node.classList.contains('card-prompt'),
    replacement: (text) => `\n\n**Question.** ${text.trim()}\n\n`,
  });
  turndown.addRule('answer', {
    filter: (node) => node.classList.contains('card-answer'),
    replacement: (text) => `\n\n**Answer.** ${text.trim()}\n\n`,
  });
  turndown.addRule('summary', { filter: 'summary', replacement: () => '' });
  turndown.addRule('link', {
    filter: (node) => node.nodeName === 'A' && node.hasAttribute('href'),
    replacement: (text, node) => {
      const href =
        node instanceof Object && 'getAttribute' in node ? node.getAttribute('href') : '';
      return text.trim() === '' ? '' : `[${text}](${new URL(href ?? '', address).href})`;
    },
  });
  return turndown;
}
