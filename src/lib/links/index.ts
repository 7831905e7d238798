export * from './addresses.ts';
export * from './study-set.ts';
