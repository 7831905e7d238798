import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/**
 * Expects that axe finds nothing, with all its rules, in the light and in the dark: the theme is changed under the page,
 * as readers do.
 *
 * @param state what the page shows, for the message
 * @param part selector of the part to look at; the whole page by default
 */
export async function expectAccessible(page: Page, state: string, part = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is met half-way.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The site has no frames, so axe may run in the page itself. Otherwise it opens a second page for every run.
    const axe = new AxeBuilder({ page }).setLegacyMode().include(part);
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
      `${state}, ${colorScheme}`,
    ).toEqual([]);
  }
}
