/** Runs the steps that follow the build over all pages of the built site. */
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** A step after the build. */
export interface BuildStep {
  /** Its log messages carry this name. */
  readonly name: string;
  /** Runs before any page is read; it may add pages. */
  readonly start?: (site: BuiltSite) => Promise<void>;
  /** Runs for each page, after the earlier steps. It may change the page. */
  readonly page?: (page: BuiltPage, site: BuiltSite) => Promise<void> | void;
  /**
   * Runs after all pages are written.
   *
   * @returns a sentence about the result; `null` if there is nothing to report
   */
  readonly finish: (site: BuiltSite) => Promise<string | null> | string | null;
}

/**
 * Starts all steps, takes one page after the other through all of them, and finishes them, always in their order. A
 * page is read once and written at most once; it is parsed again only if a step has changed it. Only one parsed page is
 * held at a time: together they would take gigabytes on a large site.
 *
 * @param tell receives the sentence of each step
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
