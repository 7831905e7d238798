/** Figures with units: read as people type them, judge, print, and compute by an author's formula. */
export * from './compare-units.ts';
export * from './draw.ts';
export * from './evaluate.ts';
export * from './figure.ts';
export * from './figure-fault.ts';
export * from './format-figure.ts';
export * from './formula.ts';
export * from './inputs.ts';
export * from './judge.ts';
export * from './parse-formula.ts';
export * from './suggest-rating.ts';
export * from './tolerance.ts';
export * from './units.ts';
export * from './verdict-words.ts';
