import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/site.ts';

const QUESTIONS = 'reference/questions/';
const GLOSSARY = 'reference/glossary/';
const GUIDE = 'leaders/estimate/';

function shownEntries(page: Page) {
  return page.locator('[data-entry]:visible');
}

function count(page: Page) {
  return page.locator('[data-list-filters] [role=status]');
}

async function expectNoScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
}

test(
  'the bank is narrowed by the keyboard, and its address brings the same list back',
  { tag: '@base' },
  async ({ page }) => {
    await page.goto(QUESTIONS);
    await page.keyboard.press('Shift');
    await page.getByRole('search', { name: 'questions' }).getByRole('searchbox').focus();
    await expect(count(page)).toHaveText('68 questions');
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Role')).toBeFocused();
    await page.keyboard.type('PM');
    await expect(page).toHaveURL(/\?role=pm$/);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Estimate');
    await expect(page).toHaveURL(/\?role=pm&phase=estimate$/);
    await expect(count(page)).toHaveText('2 of 68 questions');
    await expect(shownEntries(page)).toHaveText([/DAU, MAU/, /uptime/]);
    await expect(page.getByRole('heading', { name: 'Estimate' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Clarify' })).toBeHidden();

    await page.reload();
    await expect(count(page)).toHaveText('2 of 68 questions');
    await expect(page.getByLabel('Role')).toHaveValue('pm');

    await shownEntries(page).first().getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('E: estimate scale');
    await page.goBack();
    await expect(count(page)).toHaveText('2 of 68 questions');
    await expect(shownEntries(page)).toHaveCount(2);

    await page.getByRole('button', { name: 'Clear filters' }).press('Enter');
    await expect(count(page)).toHaveText('68 questions');
    await expect(page).toHaveURL(/questions\/$/);
    await expect(page.getByRole('searchbox').last()).toBeFocused();
  },
);

test('a search finds words in any order and says when there are none', async ({ page }) => {
  await page.goto(`${QUESTIONS}?q=peak+server`);
  await expect(shownEntries(page)).toHaveCount(2);
  await expect(page.getByLabel('Search', { exact: true }).last()).toHaveValue('peak server');
  await page.locator('#list-search').fill('zebra');
  await expect(count(page)).toHaveText('No match among 68 questions');
  await expect(shownEntries(page)).toHaveCount(0);
  await expectAccessible(page);
});

test('a link to an entry that the filters hide takes them away', async ({ page }) => {
  await page.goto(`${GLOSSARY}?area=interfaces`);
  await expect(page.locator('#term-cdn')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Letters' }).getByText('D')).toBeHidden();
  await page.locator('#term-websocket').getByRole('link', { name: 'Concurrent users' }).click();
  await expect(page.locator('#term-concurrent-users')).toBeInViewport();
  await expect(page).toHaveURL(/glossary\/#term-concurrent-users$/);
  await expect(page.locator('#term-cdn')).toBeVisible();
});

test('resources: filters by kind and role; blogs carry no link', async ({ page }) => {
  await page.goto('reference/resources/?kind=blog&role=em');
  await expect(shownEntries(page)).toHaveCount(5);
  await expect(shownEntries(page).getByRole('link')).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lists are whole, and there is no bar that does nothing', async ({ page }) => {
    for (const [address, entries] of [
      [QUESTIONS, 68],
      [`${QUESTIONS}?role=em`, 68],
      ['reference/resources/', 16],
    ] as const) {
      await page.goto(address);
      await expect(shownEntries(page)).toHaveCount(entries);
      await expect(page.locator('[data-list-filters]')).toBeHidden();
    }
    await page.goto(GUIDE);
    await page.locator('a.term', { hasText: 'DAU' }).click();
    await expect(page.locator('#term-dau')).toBeInViewport();
  });
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('nothing scrolls sideways, with filters and with a note at the edge', async ({ page }) => {
    for (const address of [QUESTIONS, GLOSSARY, 'reference/resources/']) {
      await page.goto(`${address}?q=data`);
      await expect(count(page)).toHaveText(/ of /);
      await expectNoScroll(page);
    }
    await page.goto(GUIDE);
    await page.keyboard.press('Shift');
    for (const term of await page.locator('a.term').all()) {
      await term.focus();
      await expect(page.getByRole('tooltip')).toBeVisible();
      await expectNoScroll(page);
    }
  });

  test('controls are at least 44 px high', async ({ page }) => {
    await page.goto(`${GLOSSARY}?area=data`);
    await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible();
    const controls = page.locator('[data-list-filters] :is(input, select, button), [data-jump] a');
    for (const control of await controls.all()) {
      if (!(await control.isVisible())) continue;
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(43.5);
    }
  });
});

test.describe('the note beside a term', () => {
  test(
    'comes with focus by keyboard, describes the link, and goes at Escape',
    { tag: '@base' },
    async ({ page }) => {
      await page.goto(GUIDE);
      const term = page.locator('a.term', { hasText: 'DAU' });
      await page.keyboard.press('Tab');
      await term.focus();
      const note = page.getByRole('tooltip');
      await expect(note).toContainText('Daily active users (DAU)');
      await expect(term).toHaveAccessibleDescription(/Daily active users \(DAU\) How many/);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(note).toBeHidden();
      await expect(term).toBeFocused();
      await expect(term).not.toHaveAttribute('aria-describedby');
      await page.keyboard.press('Enter');
      await expect(page.locator('#term-dau')).toBeInViewport();
    },
  );

  test('comes with the pointer, stays under it, and goes when it leaves', async ({ page }) => {
    await page.goto(GUIDE);
    await page.mouse.move(5, 5);
    const term = page.locator('a.term', { hasText: 'sharding' });
    await term.scrollIntoViewIfNeeded();
    await term.hover();
    const note = page.getByRole('tooltip');
    await expect(note).toBeVisible();
    await note.hover();
    await page.waitForTimeout(500);
    await expect(note).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(note).toBeHidden();
  });

  test('without its data there is only the link', async ({ page, guard }) => {
    guard.allow('glossary.json');
    guard.allow('Failed to load resource');
    await page.route('**/glossary.json', (route) => route.abort());
    await page.goto(GUIDE);
    await page.keyboard.press('Tab');
    const term = page.locator('a.term', { hasText: 'DAU' });
    await term.focus();
    await page.waitForTimeout(300);
    await expect(page.getByRole('tooltip')).toBeHidden();
    await term.click();
    await expect(page.locator('#term-dau')).toBeInViewport();
  });

  test.describe('by touch', () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

    test('the first tap shows it, the second follows the link', async ({ page }) => {
      await page.goto(GUIDE);
      const term = page.locator('a.term', { hasText: 'DAU' });
      await page.locator('h1').tap();
      await page.waitForLoadState('networkidle');
      await term.tap();
      await expect(page.getByRole('tooltip')).toContainText('Tap again');
      await page.locator('#ask').tap({ position: { x: 5, y: 5 } });
      await expect(page.getByRole('tooltip')).toBeHidden();
      await term.tap();
      await expect(page.getByRole('tooltip')).toBeVisible();
      await term.tap();
      await expect(page.locator('#term-dau')).toBeInViewport();
    });
  });
});

test('the glossary itself has no such links, cards have none, a page has one a term', async ({
  page,
}) => {
  await page.goto(GLOSSARY);
  await expect(page.locator('a.term')).toHaveCount(0);
  await page.goto(GUIDE);
  await expect(
    page.locator('.card a.term, :is(h1, h2, h3, th) a.term, .sample a.term'),
  ).toHaveCount(0);
  const targets = await page
    .locator('a.term')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(targets.length).toBeGreaterThan(5);
  expect(new Set(targets).size).toBe(targets.length);
});
