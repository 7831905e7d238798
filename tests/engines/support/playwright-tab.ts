import type { Page } from '@playwright/test';
import type { Tab } from './tab.ts';

/** A tab that Playwright drives. Touch works where the context has it. */
export function playwrightTab(page: Page, hasTouch: boolean): Tab {
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    reload: async () => {
      await page.reload();
    },
    back: async () => {
      await page.goBack();
    },
    run: <Argument, Result>(code: (argument: Argument) => Result, argument: Argument) =>
      page.evaluate<Result>(`(${code.toString()})(${JSON.stringify(argument) ?? ''})`),
    press: (keys) => page.keyboard.press(keys),
    pointAt: (x, y, pointer) =>
      pointer === 'touch' && hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y),
    resize: (size) => page.setViewportSize(size),
    show: () => page.bringToFront(),
  };
}
