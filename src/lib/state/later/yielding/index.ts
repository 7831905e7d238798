export { finishYielding, forEachYielding } from './yielding.ts';
