/** What a page needs of these rules before anything is graded; `index.ts` has all of them. See `lib/build/chunks.ts`. */
export * from './leech.ts';
export * from './log-entry.ts';
export * from './memory.ts';
export * from './planned-break.ts';
export * from './queue-input.ts';
export * from './queue.ts';
export * from './rating.ts';
export { isSetting, laterRegister, registerKey, registerKeyOf } from './register-key.ts';
export * from './registers.ts';
export * from './retrievability.ts';
export * from './scheduling.ts';
export * from './settings.ts';
export * from './study-day.ts';
