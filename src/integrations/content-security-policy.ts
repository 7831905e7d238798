import { insertPolicy } from '../lib/pipeline/built-site/index.ts';
import type { StepMaker } from './after-build.ts';

/** Gives every built page a strict Content Security Policy. Must come after every step that changes HTML. */
export const contentSecurityPolicy: StepMaker = () => {
  let pages = 0;
  return {
    name: 'content-security-policy',
    page: (page) => {
      page.setText(insertPolicy(page.html(), page.file));
      pages++;
    },
    finish: () => `${pages} pages carry a policy`,
  };
};
