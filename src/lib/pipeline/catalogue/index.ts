export { buildCatalogue } from './build-catalogue.ts';
export { renderedCards } from './card-collector.ts';
export {
  type CardHtml,
  type CardHtmlSplitter,
  attributeAsText,
  attributeText,
  replaceMarkers,
  takeAnswer,
  takeOrderedList,
} from './card-html.ts';
