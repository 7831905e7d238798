/** What holds for every press on every page. */
import { isHeldEnter } from '../../lib/keys/index.ts';

// A control that appears from now on may stand where another was pressed, so it waits a moment (`base/presses.css`).
// Not before the first press: nobody can have meant another control.
for (const type of ['click', 'keydown']) {
  const notePress = (): void => {
    document.documentElement.dataset['pressed'] = '';
  };
  addEventListener(type, notePress, { capture: true, once: true });
}

// Browsers press a focused button again for each repeat of a held Enter: one hold would undo a whole session.
addEventListener('keydown', (event) => {
  if (!isHeldEnter(event) || !(event.target instanceof Element)) return;
  if (event.target.closest('button, summary') !== null) event.preventDefault();
});
