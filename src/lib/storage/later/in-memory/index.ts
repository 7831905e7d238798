/**
 * The in-memory twin of `localStorage`, for browsers that refuse it (rule P4 of `src/lib/srs/SPEC.md`) and for tests.
 */
export { createInMemoryBacking } from './in-memory-store.ts';
