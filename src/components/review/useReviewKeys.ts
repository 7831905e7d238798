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

/** Listens for the keys of the review (rule U3). Not while a dialog is open, nor where one is typing. */
export function useReviewKeys(handlers: KeyHandlers): void {
  const latest = useRef(handlers);
  latest.current = handlers;

  // Before the card is painted: a key pressed at first sight of it has to count.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = readKey(event);
      if (key === null || document.querySelector('dialog[open]')) return;
      // A control that has the focus keeps its own Space and Enter, a field all its keys.
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, select, textarea')) return;
      if (key.action === 'showAnswer' && target?.closest('a, button, summary')) return;
      event.preventDefault();
      switch (key.action) {
        case 'showAnswer':
          latest.current.showAnswer();
          break;
        case 'undo':
          latest.current.undo?.();
          break;
        case 'help':
          latest.current.help?.();
          break;
        case 'grade':
          latest.current.grade(key.rating);
          break;
        case 'bury':
        case 'suspend':
        case 'flag':
        case 'cardPage':
        case 'source':
          latest.current.act?.(key.action);
          break;
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
