import { useLayoutEffect, useRef } from 'preact/hooks';
import { chordOf, isSingleKey } from '../../lib/keys/index.ts';
import { areSingleKeysOn } from '../../lib/state/keys/index.ts';

/** Fields, which keep all their keys. */
const FIELD =
  'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])';
/** Controls that Space and Enter press when they have the focus. */
const CONTROL = 'a, button, summary, input, [role=button]';

/**
 * Listens for the keys of a whole page, by their names (`chordOf`): not in fields, not while a dialog is open, and not
 * for single keys if the reader has turned them off.
 *
 * @param onKey returns whether it did something; a key that did nothing keeps its effect in the browser, such as
 * scrolling
 */
export function useKeys(base: string, onKey: (chord: string) => boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;

  // Before the page is painted, because a key pressed as soon as the page is visible has to count.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const chord = chordOf(event);
      const target = event.target instanceof Element ? event.target : null;
      if (chord === '' || event.defaultPrevented || target?.closest(FIELD)) return;
      if (/Space|Enter/.test(chord) && target?.closest(CONTROL)) return;
      if (document.querySelector('dialog[open]')) return;
      if (isSingleKey(chord) && !areSingleKeysOn(base)) return;
      if (latest.current(chord)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [base]);
}
