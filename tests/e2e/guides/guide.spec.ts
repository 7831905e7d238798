import { builtPages } from '../support/built-pages.ts';
import { expect, PAGES, test, WIDTHS } from '../support/site.ts';

test(
  'a card is a self-check with an address, a copy button and a report link',
  { tag: '@base' },
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('leaders/learn/');
    const card = page.locator('.card').first();
    const id = (await card.getAttribute('id')) ?? '';
    expect(id).toMatch(/^card-[a-z0-9-]+$/);
    await expect(card.locator('.card-answer')).toBeHidden();
    await card.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(card.locator('.card-answer')).toBeVisible();
    await card.getByRole('button', { name: 'Copy link' }).click();
    await expect(card.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${page.url()}#${id}`);
    await expect(card.getByRole('link', { name: 'Report' })).toHaveAttribute(
      'href',
      /src\/content\/docs\/leaders\/learn\.mdx#L\d+$/,
    );
  },
);

test('the address of a card brings it into view', { tag: '@base' }, async ({ page }) => {
  await page.goto('leaders/estimate/');
  const id = (await page.locator('.card').last().getAttribute('id')) ?? '';
  await page.goto(`leaders/estimate/#${id}`);
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test(
  'contents, previous/next, sidebar and search lead through the guides',
  { tag: '@base' },
  async ({ page }) => {
    await page.goto('leaders/');
    await page.locator('a[rel=next]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('L: learn the problem');
    await page.locator('nav.sidebar').getByRole('link', { name: 'E: estimate scale' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('E: estimate scale');
    await page.locator('starlight-toc').getByRole('link', { name: 'Follow up' }).click();
    await expect(page.locator('#follow-up')).toBeInViewport();
    await page.keyboard.press('Control+k');
    await page
      .getByRole('dialog')
      .getByRole('searchbox')
      .or(page.getByPlaceholder('Search'))
      .first()
      .fill('stakeholders');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  },
);

test('the home page continues where reading stopped', { tag: '@base' }, async ({ page }) => {
  await page.goto('leaders/learn/#ask');
  await expect(page.locator('#ask')).toBeInViewport();
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(300);
  await page.goto('');
  const link = page.locator('[data-continue]');
  await expect(link).toContainText('Continue: L: learn the problem');
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('L: learn the problem');
});

test(
  'no scheduler loads with a guide before a card is touched, and no framework at all',
  { tag: '@base' },
  async ({ page }) => {
    const scripts: Promise<string>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text());
    });
    const loaded = async (text: string): Promise<boolean> =>
      (await Promise.all(scripts)).some((script) => script.includes(text));
    await page.goto('leaders/learn/', { waitUntil: 'networkidle' });
    const before = scripts.length;
    // The first signs of a reader bring what serves reading, and no more.
    await page.mouse.move(200, 300);
    await page.mouse.wheel(0, 400);
    await expect(page.getByRole('button', { name: /^Mark as read/ }).first()).toBeAttached();
    await page.waitForLoadState('networkidle');
    expect(scripts.length).toBeGreaterThan(before);
    expect(await loaded('request_retention')).toBe(false);
    await page.locator('.card summary').first().click();
    await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
    expect(await loaded('request_retention')).toBe(true);
    expect(await loaded('dangerouslySetInnerHTML')).toBe(false);
  },
);

test('nothing is wider than the page at any width, and controls are large enough', async ({
  page,
}) => {
  test.slow();
  for (const address of PAGES) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 740 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${address} at ${width} px`).toBeLessThanOrEqual(0);
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'button, summary, .dr-button, nav.places a, .card-tools a',
          ),
        ]
          .filter(
            (element) => element.checkVisibility() && element.getBoundingClientRect().width > 1,
          )
          .map((element) => ({
            text: element.textContent.trim(),
            height: element.getBoundingClientRect().height,
            className: element.className,
          }))
          .filter(({ height }) => height < 43.5),
      );
      expect(small, `${address} at ${width} px`).toEqual([]);
    }
  }
});

test('search engines are told of every page but not of guides to print; each guide is there as Markdown', async ({
  page,
  baseURL,
}) => {
  const text = async (path: string): Promise<string> => {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(200);
    return response.text();
  };
  const listed = [...(await text('sitemap-0.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  );
  const base = new URL(baseURL ?? '').pathname;
  const expected = builtPages()
    .filter((path) => !path.startsWith('print/'))
    .map((path) => `${base}${path}`);
  expect(listed.toSorted()).toEqual(expected.toSorted());
  expect(await text('robots.txt')).toContain('sitemap-index.xml');
  const guides = [...(await text('llms.txt')).matchAll(/\]\(([^)]+\.md)\)/g)].map(
    ([, address = '']) => new URL(address).pathname.slice(base.length),
  );
  expect(guides.length).toBeGreaterThan(30);
  for (const path of guides) expect(await text(path)).toMatch(/^# /);
});
