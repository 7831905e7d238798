import { describe, expect, it } from 'vitest';
import type { GridKey } from '../../../src/components/cards/list/grid-keys.ts';
import { listKeys } from '../../../src/components/cards/press-in-list.ts';
import {
  NOTHING_SELECTED,
  type Selection,
} from '../../../src/components/cards/selection/selection.ts';

const IDS = Array.from({ length: 30 }, (_, index) => `card-${index}`);

/** A list of thirty cards without a page around it. */
function openList(ids: readonly string[] = IDS) {
  let active = 0;
  let selection: Selection = NOTHING_SELECTED;
  const calls: string[] = [];
  const keys = () =>
    listKeys({
      ids,
      active: {
        index: active,
        focus: (index) => {
          active = index;
        },
      },
      selection,
      select: (next) => {
        selection = next;
      },
      open: (cardId) => calls.push(`open ${cardId}`),
    });
  return {
    /** @returns for each key whether it did something */
    press: (...pressed: GridKey[]) => pressed.map((key) => keys().press(key, 10)),
    pick: (index: number, isExtending: boolean) => {
      keys().pick(index, isExtending);
    },
    active: () => active,
    selected: () => [...selection.ids],
    calls,
  };
}

const next: GridKey = { action: 'move', to: 'next', isExtending: false };
const extendNext: GridKey = { action: 'move', to: 'next', isExtending: true };
const extendPrevious: GridKey = { action: 'move', to: 'previous', isExtending: true };

describe('the list by keys', () => {
  it('a move selects nothing', () => {
    const list = openList();
    list.press(next, { action: 'move', to: 'pageDown', isExtending: false });
    expect(list.active()).toBe(11);
    expect(list.selected()).toEqual([]);
  });

  it('the first move with Shift selects the row it starts from', () => {
    const list = openList();
    list.press(extendNext);
    expect(list.selected()).toEqual(['card-0', 'card-1']);
    list.press(extendNext, extendPrevious);
    expect(list.selected()).toEqual(['card-0', 'card-1']);
    expect(list.active()).toBe(1);
  });

  it('two ranges stand beside each other', () => {
    const list = openList();
    list.press(extendNext, next, next, { action: 'toggle' }, extendNext);
    expect(list.selected()).toEqual(['card-0', 'card-1', 'card-3', 'card-4']);
  });

  it('Shift and Space select from the card that was selected last', () => {
    const list = openList();
    list.press(next, { action: 'toggle' }, next, next, { action: 'extend' });
    expect(list.selected()).toEqual(['card-1', 'card-2', 'card-3']);
    expect(list.active()).toBe(3);
    list.press(extendPrevious);
    expect(list.selected()).toEqual(['card-1', 'card-2']);
  });

  it('a click with Shift selects from the last place', () => {
    const list = openList();
    list.pick(5, false);
    list.pick(3, true);
    expect(list.selected().sort()).toEqual(['card-3', 'card-4', 'card-5']);
  });

  it('all and none', () => {
    const list = openList();
    list.press({ action: 'selectAll' });
    expect(list.selected()).toEqual(IDS);
    list.press({ action: 'clear' });
    expect(list.selected()).toEqual([]);
  });

  it('opens the active card', () => {
    const list = openList();
    list.press(next, { action: 'open' });
    expect(list.calls).toEqual(['open card-1']);
  });

  it('a key that does nothing is left to the browser: a move at the end, Escape without a selection', () => {
    const list = openList();
    const last: GridKey = { action: 'move', to: 'last', isExtending: false };
    const first: GridKey = { action: 'move', to: 'first', isExtending: false };
    expect(list.press(first, { action: 'clear' })).toEqual([false, false]);
    expect(list.press(last, last, next)).toEqual([true, false, false]);
    expect(list.press({ action: 'toggle' }, { action: 'clear' })).toEqual([true, true]);
  });

  it('an empty list survives every key and takes none', () => {
    const list = openList([]);
    const taken = list.press(
      next,
      extendNext,
      { action: 'toggle' },
      { action: 'open' },
      { action: 'selectAll' },
    );
    expect(taken).not.toContain(true);
    list.pick(0, true);
    expect(list.selected()).toEqual([]);
    expect(list.calls).toEqual([]);
  });
});
