import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { openBuiltSite, runSteps, type BuildStep } from '../lib/pipeline/built-site/index.ts';
import { normalizeBase } from '../lib/links/index.ts';

/** Where a site is served, and where its content is. */
interface SitePlace {
  /** Address of the host. */
  readonly host: string;
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Folder of the repository. */
  readonly rootDir: string;
}

/** Makes a step for one build. */
export type StepMaker = (place: SitePlace) => BuildStep;

/**
 * Runs steps over the built pages, in their order. Must come after every integration that writes HTML.
 *
 * @throws the error of the first step that fails
 */
export function afterBuild(makers: readonly StepMaker[]): AstroIntegration {
  let steps: readonly BuildStep[] = [];
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        const place = {
          host: config.site ?? '',
          base: normalizeBase(config.base),
          rootDir: fileURLToPath(config.root),
        };
        steps = makers.map((make) => make(place));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await openBuiltSite(fileURLToPath(dir));
        await runSteps(steps, site, (name, sentence) => logger.fork(name).info(sentence));
      },
    },
  };
}
