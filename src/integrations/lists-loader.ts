import type { Loader } from 'astro/loaders';
import { contentLoader } from './content-loader.ts';

/** Fills the collection `questions`. */
export function questionsLoader(): Loader {
  return contentLoader({ name: 'questions', entriesOf: ({ questions }) => questions });
}

/** Fills the collection `terms`. */
export function termsLoader(): Loader {
  return contentLoader({ name: 'terms', entriesOf: ({ terms }) => terms });
}

/** Fills the collection `topics`. The id of an entry is its label. */
export function topicsLoader(): Loader {
  return contentLoader({
    name: 'topics',
    entriesOf: ({ topics }) =>
      topics.map(({ label, tags }) => ({ id: label, tags: Object.entries(tags) })),
  });
}

/** Fills the collection `resources`. */
export function resourcesLoader(): Loader {
  return contentLoader({ name: 'resources', entriesOf: ({ resources }) => resources });
}
