export * from './card.ts';
export * from './card-id.ts';
export * from './catalogue.ts';
export * from './identity.ts';
