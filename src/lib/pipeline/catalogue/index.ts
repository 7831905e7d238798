export { buildCatalogue } from './build-catalogue.ts';
export { createRenderedCards } from './rendered-cards.ts';
export {
  type CardHtml,
  type CardHtmlSplitter,
  attributeAsText,
  attributeText,
  replaceMarkers,
  takeAnswer,
  takeOrderedList,
} from './card-html.ts';
