export { markdownOptions } from './markdown-options.ts';
