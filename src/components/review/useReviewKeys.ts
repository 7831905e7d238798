import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Rating } from '../../lib/srs/model/index.ts';
import { readKey, type CardAction } from './keyboard.ts';

export interface KeyHandlers {
  readonly showAnswer: () => void;
  readonly grade: (rating: Rating) => void;
  readonly undo?: () => void;
  readonly help?: () => void;
  readonly act?: (action: CardAction) => void;
}

/** Listens for the keys of the review (rule U3), except in fields and while a dialog is open. */
export function useReviewKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;

  // Before the card is painted, because a key pressed as soon as the card is visible has to count.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = readKey(event);
      if (key === null || document.querySelector('dialog[open]')) return;
      // A focused control keeps its own Space and Enter, a field keeps all its keys.
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, select, textarea')) return;
      if (key.action === 'showAnswer' && target?.closest('a, button, summary')) return;
      event.preventDefault();
      const { current } = latest;
      switch (key.action) {
        case 'grade':
          current.grade(key.rating);
          break;
        case 'showAnswer':
        case 'undo':
        case 'help':
          current[key.action]?.();
          break;
        default:
          current.act?.(key.action);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
