import type { Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { cardKinds } from '../card-kinds/build-registry.ts';
import { assertSound, loadContent } from '../lib/build/content-model.ts';
import { formatFault, isError } from '../lib/build/faults.ts';

/**
 * Fills the collection `cards` from the MDX of guides and decks, and stops the build at any fault in the content with
 * a message that names them all. In development it runs again when a content file changes.
 */
export function cardsLoader(): Loader {
  return {
    name: 'cards',
    load: async (context) => {
      const { config, store, logger, watcher } = context;
      const root = fileURLToPath(config.root);
      const refresh = async (): Promise<void> => {
        const model = loadContent(root, { kinds: cardKinds });
        for (const fault of model.faults) {
          if (!isError(fault)) logger.warn(formatFault(fault));
        }
        assertSound(model);
        store.clear();
        for (const [order, card] of model.cards.entries()) {
          const { id, ...rest } = card;
          const raw = { ...rest, aliases: [...card.aliases], group: card.group ?? null, order };
          store.set({ id, data: await context.parseData({ id, data: raw }) });
        }
      };
      await refresh();
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(fileURLToPath(new URL('src/content/', config.root)))) return;
        refresh().catch((error: unknown) => {
          logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
  };
}
