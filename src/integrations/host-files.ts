import {
  policyFor,
  headersFile,
  unionOfPolicies,
  markdownOf,
} from '../lib/pipeline/built-site/index.ts';
import type { StepMaker } from './after-build.ts';

/** Writes each guide as Markdown beside its page, and the file `_headers` for hosts that read it. */
export const hostFiles: StepMaker = ({ host, base }) => {
  const policies = new Set<string>();
  let copies = 0;
  return {
    name: 'host-files',
    page: async (page, site) => {
      policies.add(policyFor(page.html()));
      // A guide for printing repeats the pages of the guide.
      if (!page.address.endsWith('/') || page.address.startsWith('/print/')) return;
      const address = new URL(base + page.address.slice(1), host).href;
      const markdown = markdownOf(page.html(), address);
      if (markdown === null) return;
      await site.write(page.file.replace(/\.html$/, '.md'), markdown);
      copies++;
    },
    finish: async (site) => {
      await site.write('_headers', headersFile(base, unionOfPolicies([...policies])));
      return `${copies} pages also as Markdown`;
    },
  };
};
