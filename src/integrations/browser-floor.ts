import type { AstroIntegration } from 'astro';
import { BUILD_TARGETS } from '../lib/pipeline/built-site/index.ts';

/**
 * Compiles scripts and styles for the oldest browsers of the site. Lightning CSS lowers what they lack, light-dark()
 * first of all.
 */
export function browserFloor(): AstroIntegration {
  return {
    name: 'browser-floor',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            build: { cssTarget: BUILD_TARGETS },
            plugins: [
              {
                name: 'browser-floor',
                // Astro builds scripts for the newest browsers, whatever `build.target` says.
                configEnvironment: (environment) =>
                  environment === 'client' ? { build: { target: BUILD_TARGETS } } : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
