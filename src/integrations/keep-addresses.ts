import type { BuiltSite } from '../lib/pipeline/built-site/index.ts';
import { readText } from '../lib/pipeline/sources/index.ts';
import {
  keptAddresses,
  placesOf,
  stubPage,
  withAnchor,
  type KeptAddresses,
  parsePublished,
  PUBLISHED_FILE,
} from '../lib/pipeline/published/index.ts';
import { withBase } from '../lib/links/index.ts';
import type { StepMaker } from './after-build.ts';

const NOTHING: KeptAddresses = { pages: new Map(), anchors: new Map() };

/** Makes former addresses of pages and sections, listed in `published.yaml`, lead to the present ones. */
export const keepAddresses: StepMaker = ({ rootDir, base }) => {
  let kept = NOTHING;
  return {
    name: 'keep-addresses',
    start: async (site) => {
      // Faults of the file would have stopped the build already.
      const { published } = parsePublished(readText(rootDir, PUBLISHED_FILE));
      kept = published.moved.size === 0 ? NOTHING : keptAddresses(published, await present(site));
      for (const [former, now] of kept.pages) {
        await site.write(`${former.slice(1)}index.html`, stubPage(withBase(base, now), now));
      }
    },
    page: (page) => {
      for (const { former, now } of kept.anchors.get(page.address) ?? []) {
        page.setText(withAnchor(page.html(), former, now));
      }
    },
    finish: () => {
      const { pages, anchors } = kept;
      if (pages.size + anchors.size === 0) return null;
      return `${pages.size} former pages and the sections of ${anchors.size} pages are kept`;
    },
  };
};

/** The built pages and their sections. */
async function present(site: BuiltSite) {
  const pages = await Promise.all(
    site.pages().map(async (file) => {
      const page = await site.readPage(file);
      return placesOf(page.address, page.html());
    }),
  );
  return {
    pages: new Set(pages.map(({ page }) => page)),
    sections: new Set(pages.flatMap(({ sections }) => sections)),
  };
}
