export { buildCatalogue } from './build-catalogue.ts';
export { renderedCards } from './card-collector.ts';
export {
  attributeAsText,
  attributeText,
  type CardHtml,
  type CardHtmlSplitter,
  replaceMarkers,
  takeAnswer,
  takeOrderedList,
} from './card-html.ts';
export { asBlock } from './tidy-html.ts';
