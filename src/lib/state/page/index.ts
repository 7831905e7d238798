/**
 * A page over the reader's progress, kept current. It may write past the undo stack, so it is for `lib/state` alone: the
 * interface opens a review or a workspace. Of `src/lib/srs/SPEC.md` it implements D4 (a new day in an open tab) and the P
 * rules about other tabs and deleted progress (P2, P8).
 */
export { openBrowserPage } from './open-browser-page.ts';
export { type PageEvents } from './page-events.ts';
export { type OpenFailure, type Page, openFailure } from './page.ts';
