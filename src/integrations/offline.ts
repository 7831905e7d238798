import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { writeOfflineWorker } from '../lib/pipeline/dist/offline.ts';

/** Lets readers keep the site for offline reading. Has to come last: it lists every file and what it holds. */
export function offline(base: string): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { fileCount, bytes } = await writeOfflineWorker(fileURLToPath(dir), base);
        logger.info(`offline copy: ${fileCount} files, ${(bytes / 1e6).toFixed(2)} MB`);
      },
    },
  };
}
