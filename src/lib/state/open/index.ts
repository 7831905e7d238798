/** Opening a page over the reader's progress. */
export { type CatalogueLoad, loadCatalogue } from './catalogue-loader.ts';
export { openBrowserPage } from './open-browser-page.ts';
export { continueReading, leaveForGuide, openReview, type OpenReview } from './open-review.ts';
export { type PageEvents } from './page-events.ts';
export { type OpenFailure, type Page } from './page.ts';
