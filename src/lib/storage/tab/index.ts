/**
 * The state of one tab, kept across a reload. Of U of `src/lib/srs/SPEC.md` it implements that undo reaches the steps
 * of its own tab only (U1).
 */
export { type TabState, openTabState } from './tab-state.ts';
