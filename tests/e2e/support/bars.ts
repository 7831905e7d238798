/** What bars cover of the window, measured by their boxes and not by the style that is under test. */
import type { Page } from '@playwright/test';

/** Bars at the top of pages. Those that do not stay on the screen do not count. */
const TOP_BARS = '.page > header, mobile-starlight-toc > nav, .browse-line, .browse-grid thead';
const BOTTOM_BARS = '.places, .grade-bar, .dr-bar, .card-bar, .back, .offline';

/** The place of an element in the window, in pixels. */
export interface Standing {
  /** From the lower edge of the bars at the top to the upper edge of the element; negative if they cover it. */
  readonly belowBars: number;
  /** Whether the page is scrolled to its end, so that the element cannot come higher. */
  readonly isAtEnd: boolean;
  readonly isInWindow: boolean;
  /** Addresses within the page that the visible list of contents marks. */
  readonly marked: readonly string[];
}

/** Measures the element with an id. */
export function standing(page: Page, id: string): Promise<Standing | null> {
  return page.evaluate(
    ([id, selector]) => {
      const element = document.getElementById(id);
      if (element === null) return null;
      const bottoms = [...document.querySelectorAll(selector)]
        .filter((bar) => !bar.contains(element))
        .filter((bar) => ['fixed', 'sticky'].includes(getComputedStyle(bar).position))
        .map((bar) => bar.getBoundingClientRect())
        .filter(({ top, height }) => height > 0 && top < innerHeight / 2)
        .map(({ bottom }) => bottom);
      const { top, bottom } = element.getBoundingClientRect();
      const { scrollHeight } = document.documentElement;
      const marked = document.querySelectorAll<HTMLAnchorElement>(
        ':is(starlight-toc, mobile-starlight-toc) a[aria-current="true"]',
      );
      return {
        belowBars: Math.round(top - Math.max(0, ...bottoms)),
        isAtEnd: scrollY + innerHeight >= scrollHeight - 2,
        isInWindow: top < innerHeight && bottom > 0,
        marked: [...new Set([...marked].map(({ hash }) => hash))],
      };
    },
    [id, TOP_BARS] as const,
  );
}

/** A focused element that a bar covers, wholly or in part. */
export interface Covered {
  readonly element: string;
  readonly bar: string;
  /** The covered share of its visible height, from 0 to 1. */
  readonly share: number;
}

/** Whether a bar covers the focused element; `null` if none does, or if the focus is in a bar or on the page itself. */
export function coveredFocus(page: Page): Promise<Covered | null> {
  return page.evaluate((selector) => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const nameOf = (of: Element): string =>
      `${of.tagName.toLowerCase()}.${of.className} ${(of.textContent || of.id).trim().slice(0, 40)}`;
    if (box.bottom <= 0 || box.top >= innerHeight) {
      return { element: nameOf(element), bar: 'outside of the window', share: 1 };
    }
    const covers = [...document.querySelectorAll(selector)]
      .filter((bar) => !bar.contains(element) && !element.contains(bar))
      .filter((bar) => ['fixed', 'sticky'].includes(getComputedStyle(bar).position))
      .map((bar) => {
        const over = bar.getBoundingClientRect();
        const isBeside = over.right <= box.left || over.left >= box.right || over.height === 0;
        const height = Math.min(over.bottom, box.bottom) - Math.max(over.top, box.top);
        const share = isBeside ? 0 : Math.max(0, height) / Math.max(1, box.height);
        return { element: nameOf(element), bar: nameOf(bar), share };
      })
      .toSorted((a, b) => b.share - a.share);
    const worst = covers[0];
    return worst === undefined || worst.share < 0.05 || element.closest('dialog') !== null
      ? null
      : worst;
  }, `${TOP_BARS}, ${BOTTOM_BARS}`);
}
