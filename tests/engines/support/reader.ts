import { expect } from '@playwright/test';
import type { Pointer, Tab } from './tab.ts';

/** A place in the viewport, in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a person does and sees in a tab. Every step waits until it can be done. */
export interface Reader {
  readonly tab: Tab;
  /** Opens a path of the site, without a slash at its start. */
  readonly open: (path: string) => Promise<void>;
  /** Expects the text in what an element shows; `css` is the whole page by default. */
  readonly see: (text: string | RegExp, css?: string) => Promise<void>;
  readonly seeNot: (css: string) => Promise<void>;
  /** Expects the focus on an element. */
  readonly seeFocus: (css: string) => Promise<void>;
  /** Presses the first shown element of a selector whose name or text starts with the text. */
  readonly press: (css: string, text?: string, pointer?: Pointer) => Promise<void>;
  readonly keys: (...names: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Presses Tab until an element has the focus. */
  readonly tabTo: (css: string) => Promise<void>;
  /** What `localStorage` holds, values alone. */
  readonly stored: () => Promise<string>;
}

const LIMIT_MS = 15_000;
/** How long a person looks at a control before pressing it. */
const READING_MS = 500;

/** Tries until it passes. A page that is just being left cannot be asked; the next one can. */
function eventually(check: () => Promise<void>): Promise<void> {
  return expect(check).toPass({ timeout: LIMIT_MS, intervals: [50, 50, 100, 250] });
}

export function readerOf(tab: Tab, root: string): Reader {
  const shown = (css: string): Promise<string | null> => tab.run(shownText, css);
  const reader: Reader = {
    tab,
    open: (path) => tab.goto(root + path),
    see: (text, css = 'body') =>
      eventually(async () => {
        const shows =
          typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
        expect(await shown(css), css).toEqual(shows);
      }),
    seeNot: (css) => eventually(async () => expect(await shown(css), css).toBeNull()),
    seeFocus: (css) =>
      eventually(async () => expect(await tab.run(hasFocus, css), `focus on ${css}`).toBe(true)),
    press: async (css, text = '', pointer = 'mouse') => {
      await standingAt(css, text);
      // A press right after a control has come is taken for a second press on the one before: nobody has read it yet.
      await new Promise((resolve) => setTimeout(resolve, READING_MS));
      const { x, y } = await standingAt(css, text);
      await tab.pointAt(x, y, pointer);
    },
    keys: async (...names) => {
      for (const name of names) await tab.press(name);
    },
    type: async (text) => {
      for (const character of text) await tab.press(character);
    },
    tabTo: async (css) => {
      for (let count = 0; count < 150; count++) {
        if (await tab.run(hasFocus, css)) return;
        await tab.press('Tab');
      }
      await reader.seeFocus(css);
    },
    stored: () => tab.run(() => Object.values<string>(localStorage).join('\n'), null),
  };

  /** Waits until the element is there and stands still. */
  async function standingAt(css: string, text: string): Promise<Point> {
    let last: Point | null = null;
    await eventually(async () => {
      const before = last;
      last = await tab.run(placeOf, [css, text] as const);
      expect(last, `${css} "${text}" is shown and not covered`).not.toBeNull();
      expect(last, `${css} "${text}" stands still`).toEqual(before);
    });
    if (last === null) throw new Error(`nowhere: ${css} "${text}"`);
    return last;
  }
  return reader;
}

/* These run in the page, so each stands alone. */

/** What the first shown element shows, with the value of a field. Null if none is shown. */
function shownText(css: string): string | null {
  const element = [...document.querySelectorAll<HTMLElement>(css)].find(
    (each) =>
      each.getClientRects().length > 0 && each.checkVisibility({ visibilityProperty: true }),
  );
  if (element === undefined) return null;
  return 'value' in element && element.tagName !== 'BUTTON'
    ? String(element.value)
    : element.innerText.replaceAll(/\s+/g, ' ');
}

function hasFocus(css: string): boolean {
  return document.activeElement?.matches(css) ?? false;
}

/** The middle of an element, after bringing it into view. Null if none is shown, or something covers it. */
function placeOf([css, text]: readonly [string, string]): { x: number; y: number } | null {
  const nameOf = (element: HTMLElement): string =>
    (element.getAttribute('aria-label') ?? element.innerText).trim();
  const element = [...document.querySelectorAll<HTMLElement>(css)].find(
    (each) =>
      each.getClientRects().length > 0 &&
      !each.matches(':disabled') &&
      nameOf(each).startsWith(text),
  );
  if (element === undefined) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = element.getClientRects();
  if (box === undefined) return null;
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  const top = document.elementFromPoint(x, y);
  return element.contains(top) || (top?.contains(element) ?? false) ? { x, y } : null;
}
