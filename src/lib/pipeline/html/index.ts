/** Reads HTML. The whole build uses this one parser. */
export {
  type Edit,
  attributeOf,
  contentOf,
  hasClass,
  withEdits,
  writtenValue,
} from './html-text.ts';
export { type Html, type HtmlElement, parseHtml } from './html.ts';
export { asBlock, tidyHtml } from './tidy-html.ts';
