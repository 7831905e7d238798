import {
  defineHastPlugin,
  type HastPluginDefinition,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { withBase } from '../../links/index.ts';

/** Attributes that hold an address, by element. */
const ADDRESS_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  img: ['src'],
  source: ['src'],
  video: ['src', 'poster'],
  // Starlight's link components print their `href` unchanged.
  LinkButton: ['href'],
  LinkCard: ['href'],
};

/**
 * Adds the base path to root-relative links and images that authors write, in Markdown and in JSX elements with plain
 * string attributes. Other components build their addresses with `lib/links`. Raw HTML of `.md` files is left alone,
 * because Sätteri does not parse it.
 */
export function baseLinksPlugin(base: string): HastPluginDefinition {
  const names = Object.keys(ADDRESS_ATTRIBUTES);
  const jsx = {
    filter: names,
    visit(node: Readonly<JsxElement>, ctx: HastVisitorContext): void {
      for (const attribute of node.attributes) {
        if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') continue;
        if (!ADDRESS_ATTRIBUTES[node.name ?? '']?.includes(attribute.name)) continue;
        ctx.setProperty(node, attribute.name, withBase(base, attribute.value));
      }
    },
  };
  return defineHastPlugin({
    name: 'base-links',
    element: {
      filter: names,
      visit(node, ctx) {
        for (const name of ADDRESS_ATTRIBUTES[node.tagName] ?? []) {
          const address = node.properties[name];
          if (typeof address === 'string') ctx.setProperty(node, name, withBase(base, address));
        }
      },
    },
    mdxJsxFlowElement: jsx,
    mdxJsxTextElement: jsx,
  });
}

type JsxElement = MdxJsxFlowElementHast | MdxJsxTextElementHast;
