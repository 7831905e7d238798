export { createMemoryBacking } from './in-memory-store.ts';
