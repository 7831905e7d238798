import { READ_FIGURES, REFUSED_FIGURES } from '../../support/odd-figures.ts';
import { expect, test } from '../support/site.ts';

test('whatever is typed for a figure gets a verdict or a message', async ({ page }) => {
  test.slow();
  await page.goto('leaders/estimate/');
  await page.mouse.move(200, 300);
  const card = page.locator('#card-estimate-messages-a-second');
  await card.getByText('Type your figure here').click();
  const field = card.getByLabel(/^Your figure/);
  const verdict = card.locator('.exercise-verdict');
  // A message that was replaced stays for screen readers for a moment.
  const message = card.locator('.exercise .dr-error > :not(.sr-only)');
  const typed = [...REFUSED_FIGURES, ...READ_FIGURES.filter((_, index) => index % 2 === 0)];
  expect(typed.length).toBeGreaterThan(200);
  for (const [figure] of typed) {
    await field.fill(figure);
    await field.press('Enter');
    const said = verdict.or(message.filter({ hasText: /\S/ }));
    await expect(said, JSON.stringify(figure)).toBeVisible();
    const words = await said.innerText();
    expect(words).toMatch(
      /^(?:[✓✗] You typed [^]+\. \S[^]+\.|“[^]+” [^]+\.|Nothing is typed[^]+\.)$/,
    );
    // What was typed is text, whatever it looks like.
    expect(await said.locator(':not([aria-hidden], dr-text)').count()).toBe(0);
    const retry = card.getByRole('button', { name: 'Try again' });
    if (await retry.isVisible()) await retry.click();
  }
});
