/** Whether an element stands where a link to it leads. */
import { freeRoom } from './free-room.ts';

/** Browsers round, and Chromium's own correction of a shift is a pixel off. */
const NEAR_PX = 4;

export function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR_PX;
}

/** Whether the page cannot be scrolled further. */
export function isAtEnd(): boolean {
  const { scrollHeight } = document.documentElement;
  return scrollY + innerHeight >= scrollHeight - NEAR_PX;
}

/** Whether an element is right below the bars, or as near to them as the end of the page lets it come. */
export function isLanded(target: Element): boolean {
  const top = topOf(target);
  const room = freeRoom();
  if (isNear(top, room.top)) return true;
  // A target near the start of the page is higher than any scrolling could bring it.
  if (scrollY === 0 && top < room.top) return true;
  return isAtEnd() && top > room.top && top < innerHeight;
}

/** Opens every closed part around an element. Chromium does the same, but not if only the place is wanted. */
export function openAround(target: Element): void {
  for (let around = target.parentElement; around !== null; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement && !isInSummary(target, around)) around.open = true;
  }
}

function isInSummary(target: Element, details: HTMLDetailsElement): boolean {
  return target.closest('summary')?.parentElement === details;
}
