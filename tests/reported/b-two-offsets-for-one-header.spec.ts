// Reported: withastro/starlight#1448 and #1954, and withastro/starlight#53 for the header over a heading.
// Seen: every link of the contents marked another section; at 390 px the heading stood 248 px down the window.
// Right: what a link leads to stands just below the bars, or as near as the page's end lets it, and its section is marked.
import { standing } from '../e2e/support/bars.ts';
import { expect, test } from '../e2e/support/site.ts';

/** A heading has a margin of its own above it, but no second bar. */
const AT_MOST_BELOW = 40;

const WINDOWS = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'phone', width: 390, height: 780 },
  { name: 'tablet', width: 768, height: 1024 },
  { name: 'desktop', width: 1280, height: 720 },
  { name: 'desktop at 200 %', width: 640, height: 512 },
  { name: 'desktop at 400 %', width: 320, height: 256 },
] as const;

/** Places that addresses lead to: kind, page, id, and the section that the contents mark, if the page has contents. */
const PLACES = [
  ['h2', 'leaders/learn/', 'ask', '#ask'],
  ['last h2', 'leaders/learn/', 'next', '#next'],
  ['h3', 'pitfalls/em/', 'conway', '#conway'],
  ['card', 'leaders/learn/', 'card-learn-existing-systems', '#ask'],
  ['card of a deck', 'decks/leaders/', 'card-leaders-budget-meets-bill', null],
  ['heading of a deck', 'decks/leaders/', 'in-the-guides', null],
  ['glossary term', 'reference/glossary/', 'term-agile', '#terms'],
  ['question', 'reference/questions/', 'question-success', '#questions'],
  ['resource', 'reference/resources/', 'resource-designing-data-intensive-applications', '#list'],
  ["editor's note", 'leaders/learn/', 'note-learn-eight', '#minutes'],
  ['figure', 'chat/consumer/design/', 'picture-consumer-chat', '#boxes'],
  ['time plan', 'reference/time-plans/', 'picture-plan-leaders-60', '#leaders-60'],
  ['print page', 'print/pm/', 'pm-approach-clarify', null],
  ['settings', 'settings/', 'data', null],
] as const;

for (const { name, width, height } of WINDOWS) {
  test.describe(`${name}, ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('each link of the contents leads below the bars and is marked', async ({ page }) => {
      await page.goto('leaders/learn/');
      const list = width < 1152 ? 'mobile-starlight-toc' : 'starlight-toc';
      const links = page.locator(`${list} a`);
      const faults: string[] = [];
      for (const link of await links.all()) {
        if (width < 1152) {
          await page.evaluate(() => {
            scrollTo(0, 0);
          });
          await page.locator('mobile-starlight-toc summary').click();
        }
        await link.click();
        const hash = (await link.getAttribute('href')) ?? '';
        const id = hash.slice(1);
        await expect(link, hash).toHaveAttribute('aria-current', 'true');
        const at = await standing(page, id);
        const isBelow = at !== null && at.belowBars >= 0 && at.belowBars <= AT_MOST_BELOW;
        const isNearest = at !== null && at.isInWindow && (at.isAtEnd || hash === '#_top');
        if (!isBelow && !isNearest) faults.push(`${hash}: ${JSON.stringify(at)}`);
        if (at?.marked.join() !== hash) faults.push(`${hash}: marked ${at?.marked.join()}`);
      }
      expect(faults).toEqual([]);
    });

    test('a shared link leads below the bars', async ({ page }) => {
      test.slow();
      const places = width === 390 || width === 1280 ? PLACES : PLACES.slice(2, 4);
      for (const [kind, path, id, section] of places) {
        await page.goto('about:blank');
        await page.goto(`${path}#${id}`);
        await expect
          .poll(
            async () => {
              const at = await standing(page, id);
              if (at === null) return 'absent';
              const { belowBars, isAtEnd, isInWindow, marked } = at;
              if (section !== null && marked.join() !== section) return `marked ${marked.join()}`;
              const isBelow = belowBars >= 0 && belowBars <= AT_MOST_BELOW;
              return isBelow || (isAtEnd && isInWindow && belowBars > 0)
                ? 'landed'
                : `${belowBars} px`;
            },
            { message: `${kind}: ${path}#${id}` },
          )
          .toBe('landed');
      }
    });
  });
}
