import { writeOfflineWorker, clearPacked, packFile } from '../lib/pipeline/built-site/index.ts';
import type { StepMaker } from './after-build.ts';

/**
 * Lets readers keep the site for offline reading. Must come last, because it lists every file with a hash of its
 * content.
 */
export const offline: StepMaker = ({ base }) => {
  /** Packed by other threads while the next page is read. */
  const pages: ReturnType<typeof packFile>[] = [];
  return {
    name: 'offline',
    start: async (site) => clearPacked(site.root),
    page: (page, site) => {
      pages.push(packFile(site.root, page.file, Buffer.from(page.text())));
    },
    finish: async (site) => {
      const packed = await Promise.all(pages);
      const { fileCount, bytes } = await writeOfflineWorker(site.root, base, packed);
      return `offline copy: ${fileCount} files, ${(bytes / 1e6).toFixed(2)} MB`;
    },
  };
};
