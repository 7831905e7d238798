import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const HEIGHT = '--dr-own-bar';

/**
 * Keeps the focus clear of a page's own bar at the bottom of the window (WCAG 2.4.11). The height of the bar becomes a
 * part of `scroll-padding` (`styles/base/base.css`), and a focused element that the bar comes to cover is scrolled clear.
 */
export function useOwnBar(bar: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    if (bar.current !== null) clear(bar.current);
  });
  useLayoutEffect(() => {
    const element = bar.current;
    if (element === null) return;
    // Its text may change later, and wraps in a narrow window.
    const observer = new ResizeObserver(() => {
      clear(element);
    });
    observer.observe(element);
    // Chromium shows the caret of a long field, and leaves the rest of the field under the bar.
    const clearFocus = (): void => {
      requestAnimationFrame(() => {
        clear(element);
      });
    };
    document.addEventListener('focusin', clearFocus);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', clearFocus);
      document.documentElement.style.removeProperty(HEIGHT);
    };
  }, [bar]);
}

function clear(bar: HTMLElement): void {
  const isOverPage = getComputedStyle(bar).position !== 'static';
  const height = isOverPage ? bar.offsetHeight : 0;
  document.documentElement.style.setProperty(HEIGHT, `${height}px`);
  const focused = document.activeElement;
  if (!isOverPage || focused === null || focused === document.body) return;
  if (!bar.contains(focused) && isOver(bar, focused)) focused.scrollIntoView({ block: 'nearest' });
}

function isOver(bar: Element, element: Element): boolean {
  const over = bar.getBoundingClientRect();
  const box = element.getBoundingClientRect();
  return box.bottom > over.top && box.top < over.bottom;
}
