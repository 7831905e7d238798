/** Times and counts in words, by the reader's locale. Pure: the moment "now" is an argument. */
export * from './due-words.ts';
export * from './due.ts';
export * from './held-back.ts';
export * from './interval.ts';
export * from './moments.ts';
export * from '../text/plural.ts';
export * from './reading.ts';
