import type { AstroIntegration } from 'astro';

/** Chunks that are loaded wherever the host of an `import()` runs, by the name of the host. */
const LOADED: readonly { readonly host: RegExp; readonly chunks: RegExp }[] = [
  { host: /\/(?:review|cards|card|settings)\.astro/, chunks: /\/(?:page|preact|study)\./ },
  { host: /\/study\./, chunks: /\/(?:page|study)\./ },
  { host: /./, chunks: /\/page\./ },
];

/**
 * A part that loads on demand brings a list of the chunks that it needs, which load together with it. What is there
 * already needs no place on the list: every name in it costs bytes before the first card.
 */
export function partsAhead(): AstroIntegration {
  return {
    name: 'parts-ahead',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const resolveDependencies = (
          _part: string,
          chunks: string[],
          { hostId }: { hostId: string },
        ): string[] => {
          const loaded = LOADED.find(({ host }) => host.test(hostId))?.chunks;
          return chunks.filter((chunk) => loaded?.test(chunk) !== true);
        };
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'parts-ahead',
                // Astro sets its own value for this environment, so a plain option would not count.
                configEnvironment: (environment) =>
                  environment === 'client'
                    ? { build: { modulePreload: { polyfill: false, resolveDependencies } } }
                    : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
