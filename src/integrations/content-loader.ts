import type { Loader } from 'astro/loaders';
import { fileURLToPath } from 'node:url';
import { cardKinds } from '../card-kinds/build-registry.ts';
import { assertSound, type ContentModel } from '../lib/pipeline/content-model.ts';
import { ContentError, formatFault, isError } from '../lib/pipeline/faults.ts';
import { sharedContent } from '../lib/pipeline/shared-content.ts';

interface ContentLoaderOptions {
  readonly name: string;
  /** The entries of the collection, in order. */
  readonly entriesOf: (model: ContentModel) => readonly { readonly id: string }[];
  /** Whether it logs faults of the content. One loader is enough, because all read the same content. */
  readonly logsFaults?: boolean;
}

/**
 * Fills a collection from the content model. Any fault in the content stops the build with a message that lists all of
 * them. Each entry gets an `order`. In development the loader runs again when a content file changes.
 */
export function contentLoader({
  name,
  entriesOf,
  logsFaults = false,
}: ContentLoaderOptions): Loader {
  return {
    name,
    load: async (context) => {
      const { config, store, logger, watcher } = context;
      const root = fileURLToPath(config.root);
      const refresh = async (): Promise<void> => {
        const model = sharedContent(root, { kinds: cardKinds });
        for (const fault of model.faults) {
          if (logsFaults && !isError(fault)) logger.warn(formatFault(fault));
        }
        assertSound(model);
        store.clear();
        for (const [order, { id, ...rest }] of entriesOf(model).entries()) {
          store.set({ id, data: await context.parseData({ id, data: { ...rest, order } }) });
        }
      };
      await refresh();
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(fileURLToPath(new URL('src/content/', config.root)))) return;
        refresh().catch((error: unknown) => {
          if (error instanceof ContentError && !logsFaults) return;
          logger.error(error instanceof Error ? error.message : String(error));
        });
      });
    },
  };
}
