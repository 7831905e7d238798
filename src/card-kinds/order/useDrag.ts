import { useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';

export interface Drag {
  /** Place of the part that is held; `null` if none is. */
  readonly dragged: number | null;
  readonly startDrag: (event: PointerEvent, place: number) => void;
}

/**
 * Moves a part of a list along with the pointer: it changes places with every neighbour whose middle it passes.
 *
 * @param listRef its children are the parts, in their order
 */
export function useDrag(
  listRef: RefObject<HTMLElement>,
  move: (from: number, to: number) => void,
): Drag {
  const [dragged, setDragged] = useState<number | null>(null);
  const latestMove = useRef(move);
  latestMove.current = move;

  const startDrag = (event: PointerEvent, place: number): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    let held = place;
    setDragged(held);
    const onMove = ({ clientY }: PointerEvent): void => {
      const target = placeAt(listRef.current, held, clientY);
      if (target === held) return;
      latestMove.current(held, target);
      held = target;
      setDragged(held);
    };
    const end = (): void => {
      setDragged(null);
      removeEventListener('pointermove', onMove);
      for (const type of ['pointerup', 'pointercancel'] as const) removeEventListener(type, end);
    };
    addEventListener('pointermove', onMove);
    for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, end);
  };
  return { dragged, startDrag };
}

/** Where a part belongs that is held at this height. */
function placeAt(list: HTMLElement | null, held: number, clientY: number): number {
  const middles = [...(list?.children ?? [])].map((child) => {
    const { top, height } = child.getBoundingClientRect();
    return top + height / 2;
  });
  let place = held;
  while (place > 0 && clientY < (middles[place - 1] ?? -Infinity)) place--;
  while (place < middles.length - 1 && clientY > (middles[place + 1] ?? Infinity)) place++;
  return place;
}
