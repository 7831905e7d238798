/** The sections of a guide: an h2 or h3 with its id, and the content up to the next one. */

export interface GuideSection {
  readonly id: string;
  readonly title: string;
  readonly level: 2 | 3;
  /** Children of the content, starting with the heading. */
  readonly parts: readonly Element[];
}

/** Elements that are not part of the text: closed answers, and the tools of the page. */
const NOT_READ = 'details, .card-label, .card-tools, .sl-anchor-link, .sr-only';

export function findSections(content: Element): GuideSection[] {
  const sections: (GuideSection & { parts: Element[] })[] = [];
  for (const child of content.children) {
    const heading = child.querySelector(':scope > :is(h2, h3)[id]');
    if (heading !== null) {
      sections.push({
        id: heading.id,
        title: heading.textContent.trim(),
        level: heading.localName === 'h2' ? 2 : 3,
        parts: [child],
      });
    } else sections.at(-1)?.parts.push(child);
  }
  return sections;
}

/** The text to read in a section, with spaces between its pieces. */
export function textToRead({ parts }: GuideSection): string {
  const texts: string[] = [];
  for (const part of parts) {
    const walker = document.createTreeWalker(
      part,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
      (node) =>
        node instanceof Element && node.matches(NOT_READ)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    while (walker.nextNode()) {
      if (walker.currentNode instanceof Text) texts.push(walker.currentNode.data);
    }
  }
  return texts.join(' ');
}
