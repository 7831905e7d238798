/** The events and timers of a page in the hands of a test. */
import type { PageEvents } from '../../../src/lib/state/page/page-events.ts';

export interface FakePageEvents extends PageEvents {
  /** The reader moves, presses or types for the first time. */
  readonly wake: () => void;
  readonly show: () => void;
  readonly hide: () => void;
  readonly leave: () => void;
  /** Lets time pass for the page's timers. */
  readonly pass: (ms: number) => void;
  /** How often the other scripts of the page were told of a new due summary. */
  readonly dueChangedCount: () => number;
  /** Subscriptions and timers that have not been ended. */
  readonly openCount: () => number;
}

export function createFakePageEvents(): FakePageEvents {
  const waking = new Set<() => void>();
  const showing = new Set<() => void>();
  const leaving = new Set<() => void>();
  const timers = new Set<{ atMs: number; everyMs: number | null; run: () => void }>();
  let nowMs = 0;
  let isVisible = true;
  let dueChangedCount = 0;
  const subscribe = (set: Set<() => void>, run: () => void): (() => void) => {
    set.add(run);
    return () => set.delete(run);
  };
  const addTimer = (ms: number, everyMs: number | null, run: () => void): (() => void) => {
    const timer = { atMs: nowMs + ms, everyMs, run };
    timers.add(timer);
    return () => timers.delete(timer);
  };
  const runAll = (set: ReadonlySet<() => void>): void => {
    for (const run of [...set]) run();
  };
  return {
    isVisible: () => isVisible,
    onFirstSign: (run) => subscribe(waking, run),
    onShowOrHide: (run) => subscribe(showing, run),
    onLeave: (run) => subscribe(leaving, run),
    every: (ms, run) => addTimer(ms, ms, run),
    after: (ms, run) => addTimer(ms, null, run),
    tellDueChanged: () => {
      dueChangedCount++;
    },
    wake: () => {
      runAll(waking);
      waking.clear();
    },
    show: () => {
      isVisible = true;
      runAll(showing);
    },
    hide: () => {
      isVisible = false;
      runAll(showing);
    },
    leave: () => {
      runAll(leaving);
    },
    pass: (ms) => {
      const endMs = nowMs + ms;
      for (;;) {
        const [next] = [...timers]
          .filter(({ atMs }) => atMs <= endMs)
          .sort((a, b) => a.atMs - b.atMs);
        if (next === undefined) break;
        nowMs = next.atMs;
        if (next.everyMs === null) timers.delete(next);
        else next.atMs += next.everyMs;
        next.run();
      }
      nowMs = endMs;
    },
    dueChangedCount: () => dueChangedCount,
    openCount: () => waking.size + showing.size + leaving.size + timers.size,
  };
}
