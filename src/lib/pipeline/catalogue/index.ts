export { buildCatalogue } from './build-catalogue.ts';
export {
  type CardHtml,
  type CardHtmlSplitter,
  attributeAsText,
  attributeText,
  replaceMarkers,
  takeAnswer,
  takeOrderedList,
} from './card-html.ts';
export { createRenderedCards } from './rendered-cards.ts';
