import { describe, expect, it } from 'vitest';
import { undoneMessage } from '../../../src/components/kit/later/undo-messages.ts';
import type { UndoAction, UndoStep } from '../../../src/lib/srs/later/replay/undo.ts';
import { register } from '../../support/log/entries.ts';

const step = (action: UndoAction): UndoStep => ({
  action,
  items: [{ kind: 'register', entry: register(), former: null }],
});

describe('[U1] what undo says', () => {
  it('of the card on the screen', () => {
    expect(undoneMessage(step('correct'), 'shown')).toBe('Undone: the correction.');
    expect(undoneMessage(step('reset'), 'shown')).toBe('Undone: the reset.');
  });

  it('of cards that are not on the screen', () => {
    expect(undoneMessage(step('grade'), 'another')).toBe('Undone: a grade of another card.');
    expect(undoneMessage(step('suspend'), 3)).toBe('Undone: the suspension of 3 cards.');
    expect(undoneMessage(step('bury'), 1)).toBe('Undone: the burying of 1 card.');
  });

  it('of settings, which are no card’s', () => {
    for (const subject of ['shown', 'another', 1] as const) {
      expect(undoneMessage(step('settings'), subject)).toBe('Undone: the change of settings.');
    }
  });

  it('where there was nothing', () => {
    expect(undoneMessage(null, 0)).toBe('There is nothing to undo in this tab.');
  });
});
