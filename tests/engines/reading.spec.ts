import { builtPages } from '../e2e/support/built-pages.ts';
import { COMPUTER, PHONE } from './support/tab.ts';
import { expect, test } from './support/test.ts';

test('every page opens without an error or a violation of its policy', async ({ newReader }) => {
  test.slow();
  const reader = await newReader();
  for (const path of builtPages()) {
    await reader.open(path);
    await reader.see(/\w/, 'h1');
    // Until nothing more has come between two looks.
    let before = -1;
    const isAllThere = async (): Promise<boolean> => {
      const isSame = (await reader.tab.run(countParts, null)) === before;
      before = await reader.tab.run(countParts, null);
      return isSame;
    };
    await expect.poll(isAllThere, { intervals: [50, 100] }).toBe(true);
  }
});

/** How many files the page has loaded so far. */
function countParts(): number {
  return performance.getEntriesByType('resource').length;
}

for (const [name, size] of [
  ['wide', COMPUTER],
  ['narrow', PHONE],
] as const) {
  test(`${name}: the menu, the contents and the next page lead on`, async ({ newReader }) => {
    const reader = await newReader({}, size);
    const isWide = size === COMPUTER;
    await reader.open('leaders/');
    await reader.press('a[rel=next]');
    await reader.see('L: learn the problem', 'h1');
    if (!isWide) await reader.press('.sl-menu-button');
    await reader.press('nav.sidebar a', 'E: estimate scale');
    await reader.see('E: estimate scale', 'h1');
    if (!isWide) await reader.press('#starlight__on-this-page--mobile');
    await reader.press(isWide ? 'starlight-toc a' : 'mobile-starlight-toc a', 'Follow up');
    const isInView = (): Promise<boolean> =>
      reader.tab.run((id) => {
        const box = document.getElementById(id)?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.top < innerHeight;
      }, 'follow-up');
    await expect.poll(isInView).toBe(true);
  });
}

test('search by keyboard finds a section and leads to it', async ({ newReader }) => {
  const reader = await newReader();
  await reader.open('leaders/');
  await reader.keys('Control+k');
  await reader.seeFocus('dialog input');
  await reader.type('stakeholders');
  await reader.see(/\w/, '.pagefind-ui__result-link');
  await reader.tabTo('.pagefind-ui__result-link');
  await reader.keys('Enter');
  await reader.see(/stakeholders/i, 'main');
});

test('a card in a guide is opened and graded by keyboard, and the grade is stored', async ({
  newReader,
}) => {
  const reader = await newReader();
  await reader.open('leaders/learn/');
  await reader.tabTo('.card summary');
  await reader.keys('Enter');
  await reader.see('Good', '.card .grade:nth-of-type(3)');
  await reader.tabTo('.card .grade:nth-of-type(3)');
  await reader.keys('Enter');
  await expect.poll(reader.stored).toContain('learn-');
});

test('the theme that is chosen stays over a reload', async ({ newReader }) => {
  const reader = await newReader();
  const ground = (): Promise<string> =>
    reader.tab.run(() => getComputedStyle(document.body).backgroundColor, null);
  const choose = (theme: string): Promise<void> =>
    reader.tab.run((value) => {
      const select = document.querySelector<HTMLSelectElement>('[data-theme-select]');
      if (select === null) throw new Error('no choice of themes');
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, theme);
  await reader.open('leaders/learn/');
  await choose('light');
  const light = await ground();
  await choose('dark');
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await reader.tab.reload();
  expect(await ground()).toBe(dark);
  await reader.open('review/');
  expect(await ground()).toBe(dark);
});

test('guides to print show every answer, and controls are not printed', async ({ newReader }) => {
  const reader = await newReader();
  await reader.open('print/leaders/');
  await reader.see(/\w/, 'h1');
  const seen = await reader.tab.run(() => {
    const isForPrint = (rule: CSSRule): boolean =>
      rule instanceof CSSMediaRule
        ? rule.media.mediaText.includes('print')
        : 'cssRules' in rule && [...(rule.cssRules as CSSRuleList)].some(isForPrint);
    const answers = [...document.querySelectorAll<HTMLElement>('main .printed-answer')];
    return {
      answers: answers.length,
      shown: answers.filter((answer) => answer.getClientRects().length > 0).length,
      hasRules: [...document.styleSheets].some((sheet) => [...sheet.cssRules].some(isForPrint)),
    };
  }, null);
  expect(seen.shown).toBeGreaterThan(50);
  expect(seen).toEqual({ ...seen, answers: seen.shown, hasRules: true });
});
