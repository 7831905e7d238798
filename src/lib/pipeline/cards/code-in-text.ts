/**
 * Finds code in what an author writes. The policy of a page allows every inline script of the page by its hash, so code
 * in a text would run for every reader.
 */
import type { HastNode } from 'satteri';
import { isLinkable } from '../../links/index.ts';
import { quote, type FaultDetail } from '../faults.ts';
import { asJsx, lineOf, literalOf, type JsxElement } from './mdx-tree.ts';

const CODE_ELEMENTS = new Set(
  'script iframe frame object embed applet base meta link form'.split(' '),
);

const CODE_ATTRIBUTES = new Set(['srcdoc', 'set:html', 'dangerouslysetinnerhtml']);

const ADDRESS_ATTRIBUTES = new Set(
  'href src action formaction poster data xlink:href xlinkhref cite background'.split(' '),
);

const EXPECTED = 'text: a component of the site has the code that pages need';

/** The first fault of one node, without its children; an empty list if it holds no code. */
export function codeFaults(node: HastNode): readonly FaultDetail[] {
  const jsx = asJsx(node);
  const found =
    jsx !== null ? codeInJsx(jsx) : node.type === 'element' ? codeInProperties(node) : null;
  if (found === null) return [];
  return [{ line: lineOf(node), field: 'code', ...found }];
}

type Found = Pick<FaultDetail, 'found' | 'expected'>;

function codeInJsx({ name, attributes }: JsxElement): Found | null {
  if (CODE_ELEMENTS.has(name?.toLowerCase() ?? '')) {
    return { found: `\`<${name ?? ''}>\``, expected: EXPECTED };
  }
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      // A component decides itself which attributes it takes.
      if (/^[A-Z]/.test(name ?? '')) continue;
      return { found: '`{...}` among attributes', expected: 'each attribute by its name' };
    }
    const { value } = attribute;
    const text = typeof value === 'string' ? value : value == null ? null : literalOf(value.value);
    const found = codeInAttribute(attribute.name, text);
    if (found !== null) return found;
  }
  return null;
}

function codeInProperties(node: Extract<HastNode, { type: 'element' }>): Found | null {
  for (const [name, value] of Object.entries(node.properties)) {
    const found = codeInAttribute(name, typeof value === 'string' ? value : null);
    if (found !== null) return found;
  }
  return null;
}

/** @param text the value; `null` if it is computed: the check of built links sees the result */
function codeInAttribute(name: string, text: string | null): Found | null {
  const lower = name.toLowerCase();
  if (/^on[a-z]/.test(lower) || CODE_ATTRIBUTES.has(lower)) {
    return { found: `\`${name}\``, expected: EXPECTED };
  }
  if (text === null || !ADDRESS_ATTRIBUTES.has(lower) || isLinkable(text)) return null;
  return { found: quote(text), expected: LINKABLE };
}

const LINKABLE = 'an address of this site, or of https, http or mailto';
