import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { FIRST_ROWS, nextWindow, rowWindow, type RowWindow } from './row-window.ts';

/**
 * The rows to render, as the page scrolls.
 *
 * @param body holds the rows and is as high as all of them together, so its height tells the height of a row
 */
export function useRowWindow(
  body: RefObject<HTMLElement>,
  count: number,
): { window: RowWindow; rowsPerPage: () => number } {
  const [window, setWindow] = useState<RowWindow>(FIRST_ROWS);
  const shown = useRef(window);
  const rowPx = useRef(0);

  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    let frame = 0;
    const measure = (): void => {
      const { top, height } = element.getBoundingClientRect();
      rowPx.current = height / count;
      const place = { offsetPx: -top, viewportPx: innerHeight, rowPx: rowPx.current, count };
      const needed = rowWindow(place);
      const next = nextWindow(shown.current, needed);
      if (!isSame(shown.current, next)) {
        shown.current = next;
        setWindow(next);
      }
      cancelAnimationFrame(frame);
      if (!isWithin(needed, next)) frame = requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [body, count]);

  return {
    window,
    // Bars at the edges of the screen cover some rows.
    rowsPerPage: () => Math.max(1, Math.floor((innerHeight * 0.75) / Math.max(rowPx.current, 1))),
  };
}

function isSame(a: RowWindow, b: RowWindow): boolean {
  return a.first === b.first && a.end === b.end;
}

function isWithin(inner: RowWindow, outer: RowWindow): boolean {
  return inner.first >= outer.first && inner.end <= outer.end;
}
