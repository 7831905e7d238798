import {
  findBrokenLinks,
  linkFacts,
  type LinkFacts,
  addressOfFile,
} from '../lib/pipeline/built-site/index.ts';
import type { StepMaker } from './after-build.ts';

/** Fails the build if a link inside the site leads nowhere. The message names page, link and what was expected. */
export const checkLinks: StepMaker = ({ base }) => {
  const pages = new Map<string, LinkFacts>();
  return {
    name: 'check-links',
    page: (page) => {
      pages.set(page.address, linkFacts(page.html()));
    },
    finish: (site) => {
      const broken = findBrokenLinks(pages, new Set(site.files().map(addressOfFile)), base);
      if (broken.length > 0) {
        const list = broken.map(
          ({ page, link, expected }) => `${page}: found ${link}, expected ${expected}`,
        );
        throw new Error(`${broken.length} broken links\n\n${list.join('\n')}`);
      }
      return `links of ${pages.size} pages lead somewhere`;
    },
  };
};
