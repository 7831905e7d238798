// Reported: WebKit/WebKit#38976 (clicks of iOS 18.2 say "mouse" of a finger; before, they are no pointer events).
// Seen here: the first tap on a glossary term left the page; a definition that came too late did so as well.
// Right: a tap is told by the press before it; a key, a screen reader and Ctrl+click follow the link.
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/support/site.ts';

/** Presses and clicks the first term as a browser would, and tells whether the click was taken from the browser. */
async function clickTerm(
  page: Page,
  pressedBy: string | null,
  click: { readonly detail: number; readonly ctrlKey?: boolean },
) {
  return page.evaluate(
    ([type, init]) => {
      const link = document.querySelector('main a.term');
      if (link === null) throw new Error('expected a term');
      if (type !== null) {
        const press = { bubbles: true, pointerType: type };
        link.dispatchEvent(new PointerEvent('pointerdown', press));
        link.dispatchEvent(new PointerEvent('pointerup', press));
      }
      // Stays on the page whatever the site does.
      let isTaken = false;
      addEventListener(
        'click',
        (event) => {
          isTaken = event.defaultPrevented;
          event.preventDefault();
        },
        { once: true },
      );
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));
      return isTaken;
    },
    [pressedBy, click] as const,
  );
}

const CASES = [
  ['a finger, in a browser without pointer type', 'touch', { detail: 1 }, true],
  ['a mouse', 'mouse', { detail: 1 }, false],
  ['a pen', 'pen', { detail: 1 }, false],
  ['a key or a screen reader', null, { detail: 0 }, false],
  ['a screen reader that presses like a finger', 'touch', { detail: 0 }, false],
  ['a finger with Ctrl', 'touch', { detail: 1, ctrlKey: true }, false],
] as const;

test('who pressed decides', async ({ page }) => {
  for (const [who, pressedBy, click, isTaken] of CASES) {
    await page.goto('leaders/learn/');
    await page.mouse.move(200, 300);
    await expect(page.locator('.read-mark').first()).toBeAttached();
    expect(await clickTerm(page, pressedBy, click), who).toBe(isTaken);
    if (isTaken) await expect(page.locator('#term-note')).toBeVisible();
  }
});

test('after a failed fetch the next tap asks again', async ({ page, guard }) => {
  guard.allow('Failed to load resource');
  await page.route('**/glossary.json', (route) => route.abort(), { times: 1 });
  await page.goto('leaders/learn/');
  await page.mouse.move(200, 300);
  await expect(page.locator('.read-mark').first()).toBeAttached();
  const term = page.locator('main a.term').first();
  await term.evaluate((link) => {
    link.addEventListener('click', (event) => {
      event.preventDefault();
    });
  });
  const failed = page.waitForEvent('requestfailed');
  await term.hover();
  await failed;
  await page.mouse.move(0, 0);
  await term.hover();
  await expect(page.locator('#term-note')).toBeVisible();
});
