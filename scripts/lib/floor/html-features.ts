/** The features of a page that can be told from its text: elements, attributes, inline styles and scripts. */
import { elementsOf } from '../weight/html-elements.mjs';
import { featureAt, type Feature } from './compat.ts';
import { cssFeatures } from './css-features.ts';
import { jsFeatures } from './js-features.ts';

const SCRIPT_TYPES: readonly (string | undefined)[] = [undefined, '', 'module', 'text/javascript'];

export function htmlFeatures(html: string): Feature[] {
  return elementsOf(html).flatMap(({ name, attributes, text }) => [
    ...[
      featureAt('html', 'elements', name),
      ...Object.keys(attributes).map(
        (attribute) =>
          featureAt('html', 'elements', name, attribute) ??
          featureAt('html', 'global_attributes', attribute),
      ),
    ].filter((feature) => feature !== null),
    ...(name === 'style' ? cssFeatures(text) : []),
    ...(name === 'script' && SCRIPT_TYPES.includes(attributes['type']) ? jsFeatures(text) : []),
  ]);
}
