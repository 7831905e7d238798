/**
 * Opening a page over the reader's progress and keeping it current. Of `src/lib/srs/SPEC.md` it implements D4 (a new
 * day in an open tab) and the P rules about other tabs and deleted progress (P2, P8).
 */
export { type CatalogueLoad, loadCatalogue } from './catalogue-loader.ts';
export { openBrowserPage } from './open-browser-page.ts';
export { type OpenReview, continueReading, leaveForGuide, openReview } from './open-review.ts';
export { type PageEvents } from './page-events.ts';
export { type OpenFailure, type Page, openFailure } from './page.ts';
