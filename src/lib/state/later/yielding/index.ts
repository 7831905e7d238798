/** Long work in slices, so that the page answers meanwhile: the rules S5 and P6 of `src/lib/srs/SPEC.md` ask for it. */
export { finishYielding, forEachYielding } from './yielding.ts';
