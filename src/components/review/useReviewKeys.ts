import type { Rating } from '../../lib/srs/model/index.ts';
import { useKeys } from '../kit/useKeys.ts';
import { readKey, type CardAction } from './keyboard.ts';

export interface KeyHandlers {
  readonly showAnswer: () => void;
  readonly grade: (rating: Rating) => void;
  readonly undo?: () => void;
  readonly help?: () => void;
  readonly act?: (action: CardAction) => void;
}

/**
 * Listens for the keys of the review (rule U3).
 *
 * @param statusOf what the session shows now, which the last render may not know yet
 */
export function useReviewKeys(
  base: string,
  statusOf: () => 'prompt' | 'answer' | 'done',
  handlers: KeyHandlers,
): void {
  useKeys(base, (chord) => {
    const key = readKey(chord);
    if (key === null) return false;
    const status = statusOf();
    switch (key.action) {
      case 'grade':
        if (status !== 'answer') return false;
        handlers.grade(key.rating);
        return true;
      case 'showAnswer':
        if (status !== 'prompt') return false;
        handlers.showAnswer();
        return true;
      case 'undo':
      case 'help':
        handlers[key.action]?.();
        return key.action in handlers;
      default:
        if (status === 'done' || handlers.act === undefined) return false;
        handlers.act(key.action);
        return true;
    }
  });
}
