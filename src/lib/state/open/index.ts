export { type CatalogueLoad, loadCatalogue } from './catalogue-loader.ts';
export { type OpenFailure, openWorkspace, type Workspace } from './open-page.ts';
export { continueReading, leaveForGuide, openReview, type OpenReview } from './open-review.ts';
