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

/** The shares of an element at which it is looked for: near its edges and in its middle. */
const SHARES = [0.15, 0.5, 0.85];

/**
 * Presses keys one after another. Returns, for each that left the focus under a bar, which bar covers how much of the
 * focused element, at nine points. An element outside of the window counts as covered, the page itself never does.
 */
export async function coveredFocus(page: Page, keys: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [stop, key] of keys.entries()) {
    await page.keyboard.press(key);
    const covered = await coverOfFocus(page);
    if (covered !== null) faults.push(`${key} ${stop}: ${covered}`);
  }
  return faults;
}

function coverOfFocus(page: Page): Promise<string | null> {
  return page.evaluate(
    async ([selector, shares]) => {
      // Fields of several lines are scrolled clear in the next frame.
      if (document.activeElement instanceof HTMLTextAreaElement) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      const { left, top, width, height } = element.getBoundingClientRect();
      const name = `<${element.tagName.toLowerCase()} class="${element.className}"> ${element.textContent.trim().slice(0, 40)}`;
      if (top + height <= 0 || top >= innerHeight) return `${name}: outside of the window`;
      const covers = shares
        .flatMap((y) => shares.map((x) => [left + width * x, top + height * y] as const))
        .map(([x, y]) => document.elementFromPoint(x, y)?.closest(selector) ?? null)
        .filter((bar) => bar !== null && !bar.contains(element) && !element.contains(bar));
      const cover = covers[0] ?? null;
      return cover === null ? null : `${name}: ${covers.length} of 9 under .${cover.className}`;
    },
    [`${TOP_BARS}, ${BOTTOM_BARS}`, SHARES] as const,
  );
}
