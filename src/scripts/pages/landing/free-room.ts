/** The part of the window that no bar covers. `scroll-padding` of `styles/base/base.css` tells it, to browsers and here. */

/** In pixels from the top of the window. */
export interface FreeRoom {
  readonly top: number;
  readonly bottom: number;
}

/** Where links and the focus land: at the top of this room. */
export function freeRoom(): FreeRoom {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return {
    top: parseFloat(scrollPaddingTop) || 0,
    bottom: innerHeight - (parseFloat(scrollPaddingBottom) || 0),
  };
}
