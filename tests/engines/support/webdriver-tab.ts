import { expect } from '@playwright/test';
import type { Session } from './webdriver.ts';
import type { Size, Tab } from './tab.ts';

/** Keys whose WebDriver value is not the character itself: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
};

/** Bars are not higher than this; a larger difference is that of a window on its way to its size. */
function within(bar: number): number {
  return Math.min(Math.max(bar, 0), 150);
}

/** A window that WebDriver drives. Its driver turns touch into a mouse, so every press is one of a mouse. */
function webDriverTab({ send }: Session, handle: string): Tab {
  // Commands go to the window that was switched to last.
  const inTab = async (path: string, body: object): Promise<unknown> => {
    await send('POST', '/window', { handle });
    return send('POST', path, body);
  };
  const tab: Tab = {
    goto: async (address) => {
      await inTab('/url', { url: address });
    },
    reload: async () => {
      await inTab('/refresh', {});
    },
    back: async () => {
      await inTab('/back', {});
    },
    run: async <Argument, Result>(code: (argument: Argument) => Result, argument: Argument) => {
      const script = `return (${code.toString()})(arguments[0])`;
      return (await inTab('/execute/sync', { script, args: [argument ?? null] })) as Result;
    },
    press: async (keys) => {
      const values = keys.split('+').map((key) => KEYS[key] ?? key);
      const down = values.map((value) => ({ type: 'keyDown', value }));
      const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
      await inTab('/actions', {
        actions: [{ type: 'key', id: 'keys', actions: [...down, ...up] }],
      });
    },
    pointAt: async (x, y) => {
      const actions = [
        { type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await inTab('/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    resize,
    show: async () => {
      await send('POST', '/window', { handle });
    },
  };
  /** The window has bars around the page, and takes its size a moment later. */
  async function resize(size: Size): Promise<void> {
    let bars: Size = { width: 0, height: 0 };
    await expect(async () => {
      await inTab('/window/rect', {
        width: size.width + bars.width,
        height: size.height + bars.height,
      });
      const inner = await tab.run((): Size => ({ width: innerWidth, height: innerHeight }), null);
      bars = {
        width: within(bars.width + size.width - inner.width),
        height: within(bars.height + size.height - inner.height),
      };
      expect(inner).toEqual(size);
    }).toPass({ timeout: 15_000, intervals: [100] });
  }
  return tab;
}

/** Opens a window. One of its own, because a tab behind another is hidden and gets no focus. */
export async function openWindow(session: Session): Promise<Tab> {
  const { handle } = (await session.send('POST', '/window/new', { type: 'window' })) as {
    handle: string;
  };
  return webDriverTab(session, handle);
}
