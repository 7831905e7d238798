/** The events and timers of a page. A port, so that tests can wake, hide and leave a page. */
import { DUE_CHANGED } from '../../events/index.ts';

/** Ends a subscription or a timer. */
type Stop = () => void;

export interface PageEvents {
  readonly isVisible: () => boolean;
  /** Signs of the reader: a pointer, a key or a focus. Called at the first sign of each sort. */
  readonly onFirstSign: (run: () => void) => Stop;
  /** The page was shown or hidden, restored from the back/forward cache, or woken by the browser that froze it. */
  readonly onShowOrHide: (run: () => void) => Stop;
  readonly onLeave: (run: () => void) => Stop;
  readonly every: (ms: number, run: () => void) => Stop;
  readonly after: (ms: number, run: () => void) => Stop;
  /** Tells the other scripts of the page that the stored due summary changed. */
  readonly tellDueChanged: () => void;
}

/** The window hears those of its document on their way down: `resume` does not bubble everywhere. */
const SHOWN = ['visibilitychange', 'pageshow', 'resume'];
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'];

function listen(
  types: readonly string[],
  run: () => void,
  options?: AddEventListenerOptions,
): Stop {
  for (const type of types) addEventListener(type, run, options);
  return () => {
    for (const type of types) removeEventListener(type, run, options);
  };
}

export const browserEvents: PageEvents = {
  isVisible: () => document.visibilityState === 'visible',
  onFirstSign: (run) => listen(SIGNS, run, { once: true, passive: true }),
  onShowOrHide: (run) => listen(SHOWN, run, { capture: true }),
  onLeave: (run) => listen(['pagehide'], run),
  every: (ms, run) => {
    const timer = setInterval(run, ms);
    return () => {
      clearInterval(timer);
    };
  },
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
  tellDueChanged: () => {
    document.dispatchEvent(new CustomEvent(DUE_CHANGED));
  },
};
