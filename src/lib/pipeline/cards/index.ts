export { mayHaveAnswer, needsAnswer, needsParts } from './checks-for-kinds.ts';
export {
  type CardComponent,
  type CardKindSchema,
  type CardKindSchemas,
  defaultKind,
} from './card-kind-schema.ts';
export { checkIdentities } from './check-identities.ts';
export { type Extract, extractCards } from './extract-cards.ts';
export { lintCards } from './lint-cards.ts';
export { markdownFeatures } from './markdown-features.ts';
export { asJsx, childrenOf } from './mdx-tree.ts';
export { type RawCard, type RawItem, type RawPart, type Section } from './raw-card.ts';
export { readingMinutes } from './reading-time.ts';
export { type DeclaredCard, validateCard } from './validate-card.ts';
