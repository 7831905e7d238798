/** Opening a page over the reader's progress. */
export { type CatalogueLoad, loadCatalogue } from './catalogue-loader.ts';
export { openBrowserPage } from './open-browser-page.ts';
export { type OpenReview, continueReading, leaveForGuide, openReview } from './open-review.ts';
export { type PageEvents } from './page-events.ts';
export { type OpenFailure, type Page, openFailure } from './page.ts';
