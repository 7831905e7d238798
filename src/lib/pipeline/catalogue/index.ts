export { buildCatalogue } from './build-catalogue.ts';
export { collectCards, noteRenderedCard } from './card-collector.ts';
export {
  type CardHtml,
  type CardHtmlSplitter,
  asBlock,
  attributeAsText,
  attributeText,
  replaceMarkers,
  takeAnswer,
  takeOrderedList,
} from './card-html.ts';
