/** Loading the cards of the site. */
export { type CatalogueLoad, loadCatalogue } from './catalogue-loader.ts';
