/**
 * Practice without scheduling (rule Q6): the reader goes through a study set as often as they like. It opens no
 * progress and writes nothing. Missed cards come again until they are known.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { Card } from '../../../cards/index.ts';

interface PracticeCounts {
  /** Cards of the set that were known. */
  readonly known: number;
  readonly total: number;
}

type PracticeView =
  | (PracticeCounts & {
      readonly status: 'prompt' | 'answer';
      readonly card: Card;
      /** Cards answered before this one in this round. */
      readonly turn: number;
    })
  | (PracticeCounts & {
      readonly status: 'done';
      /** Cards that were missed at least once. */
      readonly missed: readonly Card[];
    });

export interface Practice {
  readonly $practice: ReadableAtom<PracticeView>;
  readonly showAnswer: () => void;
  /** Has an effect only while an answer is shown. A card that was not known comes again after the others. */
  readonly answer: (isKnown: boolean) => void;
  /** Starts again, with all cards or only those that were missed. */
  readonly again: (cards: readonly Card[]) => void;
}

/** @param order sorts the cards of a round */
export function createPractice(
  cards: readonly Card[],
  order: (cards: readonly Card[]) => readonly Card[],
): Practice {
  let waiting: readonly Card[] = [];
  let missed = new Set<Card>();
  let total = 0;
  let turn = 0;
  const $practice = atom<PracticeView>({ status: 'done', known: 0, total: 0, missed: [] });

  const show = (): void => {
    const [card] = waiting;
    const counts = { known: total - waiting.length, total };
    $practice.set(
      card === undefined
        ? { status: 'done', ...counts, missed: [...missed] }
        : { status: 'prompt', ...counts, card, turn },
    );
  };
  const start = (chosen: readonly Card[]): void => {
    waiting = order(chosen);
    total = waiting.length;
    missed = new Set();
    turn = 0;
    show();
  };
  start(cards);

  return {
    $practice,
    showAnswer: () => {
      const view = $practice.get();
      if (view.status === 'prompt') $practice.set({ ...view, status: 'answer' });
    },
    answer: (isKnown) => {
      const view = $practice.get();
      if (view.status !== 'answer') return;
      turn++;
      if (!isKnown) missed.add(view.card);
      waiting = isKnown ? waiting.slice(1) : [...waiting.slice(1), view.card];
      show();
    },
    again: start,
  };
}

/** A random order (Fisher and Yates), so that nobody learns it by heart. @param random as `Math.random` */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [mixed[last], mixed[other]];
    if (a === undefined || b === undefined) continue;
    mixed[last] = b;
    mixed[other] = a;
  }
  return mixed;
}
