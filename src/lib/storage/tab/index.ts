export { openTabMemory, type TabMemory } from './tab-state.ts';
