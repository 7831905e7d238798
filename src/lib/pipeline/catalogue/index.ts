export { buildCatalogue } from './build-catalogue.ts';
export { collectCards, noteRenderedCard } from './card-collector.ts';
export {
  asBlock,
  attributeAsText,
  attributeText,
  type CardHtml,
  type CardHtmlSplitter,
  replaceMarkers,
  takeAnswer,
  takeOrderedList,
} from './card-html.ts';
