import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './site.ts';

/** The rules that colours decide. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Expects that axe finds nothing: in the light with all its rules, in the dark with those that colours decide, since
 * nothing else differs. The theme is changed under the page, as readers do.
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
    // What passed need not be told: listing it takes longer than finding it.
    const { violations } = await axe
      .options({
        resultTypes: ['violations'],
        ...(colorScheme === 'dark' && { runOnly: COLOUR_RULES }),
      })
      .analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]),
      `${state}, ${colorScheme}`,
    ).toEqual([]);
  }
}
