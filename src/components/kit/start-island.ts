/**
 * Starts an island. Browsers that translate a page put their own elements in the place of its texts, and Preact would
 * go on writing to texts that are not in the page any more, or fail to find them. So no text is a child of its own here:
 * it is the `textContent` of the element that holds nothing else, or else of a `<dr-text>` around it. Translators leave
 * elements where they are, and a new text replaces whatever they have put into one.
 */
import { options, render, type ComponentChild, type VNode } from 'preact';
import { preparePageRegion } from '../../lib/live/live-region.ts';

/** In Preact a text is a `VNode` too, with the text in the place of its properties. */
interface AnyVNode {
  type: unknown;
  props: string | number | bigint | { children?: unknown; textContent?: string | number | bigint };
}

const isText = (child: unknown): boolean => typeof child === 'string' || typeof child === 'number';

options.vnode = (made: VNode) => {
  const vnode = made as AnyVNode;
  const { type, props } = vnode;
  if (typeof props !== 'object') {
    vnode.type = 'dr-text';
    vnode.props = { textContent: props };
  } else if (typeof type === 'string') {
    const children = [props.children].flat(Infinity);
    if (children.some(isText) && children.every((child) => typeof child !== 'object' || !child)) {
      delete props.children;
      props.textContent = children.filter(isText).join('');
    }
  }
};

/** Renders an island into its place, which it empties. */
export function startIsland(island: ComponentChild, place: Element): void {
  preparePageRegion();
  render(island, place);
}
