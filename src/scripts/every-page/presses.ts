/**
 * What holds for every press on every page. A press means what stood under the pointer when the reader made up their
 * mind, so the second half of a double press does not act on another control that has come there. Keys act at once.
 */
import { isHeldEnter } from '../../lib/keys/index.ts';

/** As `--dr-settling` in `styles/base/presses.css`. */
const SETTLING_MS = 400;
/** Two taps of one finger are this near. */
const SAME_PLACE_PX = 24;
const CONTROL = 'a, button, summary, label, input, select, textarea';

let last: Pick<PointerEvent, 'timeStamp' | 'clientX' | 'clientY' | 'target'> | null = null;
/** When the last press ended, because the second half of a double press follows its end. */
let endedAtMs = 0;
let isRefused = false;

function controlAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(CONTROL) : null;
}

/** Whether a press comes right after another one in its place, and meets another control there. */
function isMeantForAnother(press: PointerEvent): boolean {
  return (
    last !== null &&
    press.timeStamp - Math.max(endedAtMs, last.timeStamp) < SETTLING_MS &&
    Math.abs(press.clientX - last.clientX) < SAME_PLACE_PX &&
    Math.abs(press.clientY - last.clientY) < SAME_PLACE_PX &&
    controlAt(press.target) !== last.target
  );
}

addEventListener(
  'pointerdown',
  (press) => {
    isRefused = isMeantForAnother(press);
    const { timeStamp, clientX, clientY, target } = press;
    if (!isRefused) last = { timeStamp, clientX, clientY, target: controlAt(target) };
  },
  { capture: true },
);
addEventListener(
  'pointerup',
  ({ timeStamp }) => {
    endedAtMs = timeStamp;
  },
  { capture: true },
);
// The focus stays where the first press has put it.
for (const type of ['mousedown', 'click'] as const) {
  const refuse = (event: MouseEvent): void => {
    // A click by a key has no number.
    if (!isRefused || event.detail === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener(type, refuse, { capture: true });
}

// From now on a control that appears waits a moment before it takes a press, wherever it appears (`presses.css`). Not
// before the first press: nobody can have meant another control.
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
