/** A browser that translates pages, as Chrome does: every text is put into two `<font>` elements, later ones too. */
import type { Page } from '@playwright/test';

/** What becomes of a text of the page: another text takes its place, or it goes on living inside the new elements. */
export type Manner = 'replaced' | 'moved';

/** The next pages of this tab are translated while they are used. The words stay as they are, so they can be compared. */
export async function translatePages(page: Page, manner: Manner): Promise<void> {
  await page.addInitScript((how) => {
    const name = 'FONT'.toLowerCase();
    const translate = (node: Node): void => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts: Text[] = node instanceof Text ? [node] : [];
      while (walker.nextNode())
        if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) {
        const parent = text.parentElement;
        if (parent === null || text.data.trim() === '') continue;
        if (parent.closest('font, script, style, textarea, title, svg') !== null) continue;
        const outer = document.createElement(name);
        outer.append(document.createElement(name));
        text.replaceWith(outer);
        outer.firstElementChild?.append(how === 'moved' ? text : text.data);
      }
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') translate(target);
        for (const node of addedNodes) if (node.isConnected) translate(node);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  }, manner);
}
