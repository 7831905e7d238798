export * from './addresses.ts';
export * from './browse-query.ts';
export * from './glossary.ts';
export * from './study-set.ts';
