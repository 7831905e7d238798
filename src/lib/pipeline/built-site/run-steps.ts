/** Runs the steps that follow the build over all pages of the built site. */
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** One thing to do with the built site. */
export interface BuildStep {
  /** Under which it logs. */
  readonly name: string;
  /** Before any page is read: adds pages, say. */
  readonly start?: (site: BuiltSite) => Promise<void>;
  /** Looks at a page as the steps before it have left it, and may change it. */
  readonly page?: (page: BuiltPage, site: BuiltSite) => Promise<void> | void;
  /**
   * After all pages are written.
   *
   * @returns a sentence about what the step did; `null` if that was nothing
   */
  readonly finish: (site: BuiltSite) => Promise<string | null> | string | null;
}

/**
 * Starts all steps, takes one page after the other through all of them, and ends them, each time in their order. A page
 * is read once, parsed once unless a step changes it before another parses it, and written at most once. Only one parsed
 * page is held at a time: together they would take gigabytes on a large site.
 *
 * @param tell what each step says at its end
 */
export async function runSteps(
  steps: readonly BuildStep[],
  site: BuiltSite,
  tell: (name: string, sentence: string) => void,
): Promise<void> {
  for (const step of steps) await step.start?.(site);
  for (const file of site.pages()) {
    const page = await site.readPage(file);
    const before = page.text();
    for (const step of steps) await step.page?.(page, site);
    if (page.text() !== before) await site.write(file, page.text());
  }
  for (const { name, finish } of steps) {
    const sentence = await finish(site);
    if (sentence !== null) tell(name, sentence);
  }
}
