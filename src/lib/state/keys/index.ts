/** Whether single keys work, for the interface. Of `src/lib/srs/SPEC.md` it implements the reading half of U4. */
export { areSingleKeysOn } from '../../storage/values/index.ts';
