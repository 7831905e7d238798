/** What a screen reader is told: texts that come into a live region that stood in the page, empty or not, before. */
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

const REGIONS = '[role=status], [role=alert], [role=log], [aria-live]:not([aria-live=off])';

/** Follows the live regions of the next pages of this tab. */
export async function hearPages(page: Page): Promise<void> {
  await page.addInitScript((selector) => {
    const heard: string[] = [];
    const born: string[] = [];
    Object.assign(window, { heard, born });
    /** Regions that a screen reader has had a frame to notice. */
    const watched = new WeakSet<Element>();
    const isShown = (region: Element): boolean =>
      region.checkVisibility({ visibilityProperty: true }) &&
      region.closest('[aria-hidden=true]') === null;
    // A region in a closed dialog is none yet.
    setInterval(() => {
      for (const region of document.querySelectorAll(selector)) {
        if (isShown(region)) watched.add(region);
        else watched.delete(region);
      }
    }, 25);
    const regionsIn = (node: Node): Element[] =>
      node instanceof Element
        ? [...(node.matches(selector) ? [node] : []), ...node.querySelectorAll(selector)]
        : [];
    const note = (node: Node): void => {
      const text = node.textContent?.trim() ?? '';
      const region = (node instanceof Element ? node : node.parentElement)?.closest(selector);
      if (text === '' || !region) return;
      const outer = region.parentElement?.closest(selector);
      if (watched.has(region) || (outer && watched.has(outer))) heard.push(text);
      else born.push(text);
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') note(target);
        for (const node of addedNodes) {
          if (!node.isConnected) continue;
          const inner = regionsIn(node);
          if (inner.length === 0) note(node);
          for (const region of inner) note(region);
        }
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
  }, REGIONS);
}

/** Everything told so far, in order. */
function heard(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/** Texts that came together with their region, and are told by no screen reader but a few. */
export function bornWithText(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { born: string[] }).born);
}

/** Waits until a message has been told so many times. */
export async function expectTold(page: Page, message: RegExp, times = 1): Promise<void> {
  const count = async (): Promise<number> =>
    (await heard(page)).filter((text) => message.test(text)).length;
  await expect.poll(count, { message: `told ${String(message)}` }).toBe(times);
}
