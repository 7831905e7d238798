import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import { chordOf } from '../../lib/keys/index.ts';

export interface Drag {
  /** Place of the dragged part; `null` if there is none. */
  readonly dragged: number | null;
  readonly startDrag: (event: PointerEvent, place: number) => void;
}

/**
 * Drags a part of a list with the pointer: it changes places with every neighbor whose middle it passes. Escape puts it
 * back, and so does a system that cancels the pointer.
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
  const holding = useRef<AbortController | null>(null);
  useEffect(() => () => holding.current?.abort(), []);

  const startDrag = (event: PointerEvent, place: number): void => {
    // One part at a time: a second finger drags nothing.
    if (event.button !== 0 || holding.current !== null) return;
    event.preventDefault();
    const { pointerId } = event;
    const listening = new AbortController();
    holding.current = listening;
    let held = place;
    setDragged(held);

    const moveTo = (target: number): void => {
      if (target === held) return;
      latestMove.current(held, target);
      held = target;
      setDragged(held);
    };
    const end = (): void => {
      listening.abort();
      holding.current = null;
      setDragged(null);
    };
    const on = (
      type: 'pointermove' | 'pointerup' | 'pointercancel',
      act: (event: PointerEvent) => void,
    ): void => {
      const ofThisPointer = (other: PointerEvent): void => {
        if (other.pointerId === pointerId) act(other);
      };
      addEventListener(type, ofThisPointer, { signal: listening.signal });
    };
    on('pointermove', ({ clientY }) => {
      moveTo(placeAt(listRef.current, held, clientY));
    });
    on('pointerup', end);
    on('pointercancel', () => {
      moveTo(place);
      end();
    });
    const onKeyDown = (event: KeyboardEvent): void => {
      if (chordOf(event) !== 'Escape') return;
      moveTo(place);
      end();
    };
    addEventListener('keydown', onKeyDown, { signal: listening.signal });
  };
  return { dragged, startDrag };
}

/** The place for a part that is dragged at this height. */
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
