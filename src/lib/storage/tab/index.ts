export { type TabMemory, openTabMemory } from './tab-state.ts';
