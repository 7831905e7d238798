/** A built guide page as Markdown: what stands in its text, without what only a page needs. */
import TurndownService from 'turndown';
import { gfm } from 'turndown-plugin-gfm';

const TITLE = /<h1[^>]*>([\s\S]*?)<\/h1>/;
const CONTENT = /<div class="sl-markdown-content[^"]*">([\s\S]*?)<footer/;

/**
 * @param html of the whole page
 * @param address of the page, to which its relative addresses lead
 * @returns `null` for a page without a text of its own
 */
export function markdownOf(html: string, address: string): string | null {
  const title = TITLE.exec(html)?.[1];
  const content = CONTENT.exec(html)?.[1];
  if (title === undefined || content === undefined) return null;
  const body = service(address).turndown(content);
  return `# ${title.replace(/<[^>]*>/g, '').trim()}\n\n${body.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function service(address: string): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '_',
  });
  turndown.use(gfm);
  // Drawings are there in words, too.
  turndown.remove(['script', 'style', 'button', 'form', 'link']);
  turndown.remove((node) => node.nodeName.toLowerCase() === 'svg');
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
  // Last, so that it is asked first.
  turndown.addRule('controls', {
    filter: (node) =>
      [
        'card-tools',
        'card-exercise',
        'card-label',
        'picture-key',
        'sl-anchor-link',
        'sr-only',
      ].some((name) => node.classList.contains(name)),
    replacement: () => '',
  });
  return turndown;
}
