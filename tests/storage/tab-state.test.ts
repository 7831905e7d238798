import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UndoStep } from '../../src/lib/srs/later/replay/undo.ts';
import { storageKeys } from '../../src/lib/storage/values/keys.ts';
import {
  createPageTabState,
  openTabState,
  type TabState,
} from '../../src/lib/storage/tab/tab-state.ts';
import { openUndoStack } from '../../src/lib/storage/later/undo/undo-stack.ts';
import { toUndoRow } from '../../src/lib/storage/later/undo/undo-rows.ts';
import { DAY, noonOf, register, reset, review } from '../support/log/entries.ts';
import { createFakeLocks, type FakeLocks } from '../support/storage/fake-locks.ts';
import { createSessionArea } from '../support/storage/fake-storage.ts';

const KEYS = storageKeys('/');
const STACK: UndoStep[] = [
  { action: 'grade', items: [{ kind: 'void', entry: review() }] },
  {
    action: 'grade',
    items: [
      {
        kind: 'void',
        entry: review({ cardId: 'card-b', rating: 1, utcOffsetMinutes: -420, answerMs: 600_000 }),
      },
    ],
  },
];

let locks: FakeLocks;
let epoch: number;
/** `window.name` stays with a tab over its pages. */
let names: Map<Storage, string>;

/** What the next page of the tab with this `sessionStorage` has as `window`. */
function windowOf(area: Storage): unknown {
  return Object.defineProperties(new EventTarget(), {
    sessionStorage: { value: area },
    name: {
      get: () => names.get(area) ?? '',
      set: (name: string) => names.set(area, name),
    },
  });
}

const stackOf = (memory: TabState): readonly UndoStep[] => openUndoStack(memory).steps();

function saveStack(memory: TabState, steps: readonly UndoStep[]): void {
  memory.saveUndoRows(steps.map(toUndoRow));
}

/** Loads a page into a tab with this `sessionStorage`. */
async function loadPage(area: Storage): Promise<{ memory: TabState; close: () => void }> {
  const page = locks.openPage();
  vi.stubGlobal('window', windowOf(area));
  vi.stubGlobal('navigator', { locks: page.locks });
  const opening = openTabState(KEYS, () => epoch);
  await vi.advanceTimersByTimeAsync(1_500);
  return { memory: await opening, close: page.close };
}

function contentOf(area: Storage): [string, string][] {
  return Array.from({ length: area.length }, (_, index) => area.key(index) ?? '').map((key) => [
    key,
    area.getItem(key) ?? '',
  ]);
}

beforeEach(() => {
  vi.useFakeTimers();
  // AbortSignal.timeout runs on a timer that cannot be faked.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const controller = new AbortController();
    setTimeout(() => {
      controller.abort(new DOMException('', 'TimeoutError'));
    }, ms);
    return controller.signal;
  });
  locks = createFakeLocks();
  epoch = 0;
  names = new Map();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('the memory of a tab', () => {
  it('[U1] starts empty and keeps the undo stack over a reload', async () => {
    const area = createSessionArea();
    const first = await loadPage(area);
    expect(stackOf(first.memory)).toEqual([]);
    saveStack(first.memory, STACK);
    expect(stackOf(first.memory)).toEqual(STACK);
    first.close();
    const second = await loadPage(area);
    expect(stackOf(second.memory)).toEqual(STACK);
    saveStack(second.memory, STACK.slice(0, 1));
    second.close();
    expect(stackOf((await loadPage(area)).memory)).toEqual(STACK.slice(0, 1));
  });

  it('[U1] of a duplicated tab is empty, and stays apart from the original’s', async () => {
    const area = createSessionArea();
    const original = await loadPage(area);
    saveStack(original.memory, STACK);
    const copiedArea = createSessionArea(contentOf(area));
    const copy = await loadPage(copiedArea);
    expect(stackOf(copy.memory)).toEqual([]);
    saveStack(copy.memory, STACK.slice(0, 1));
    original.close();
    copy.close();
    expect(stackOf((await loadPage(area)).memory)).toEqual(STACK);
    expect(stackOf((await loadPage(copiedArea)).memory)).toEqual(STACK.slice(0, 1));
  });

  it('[U1] waits for the page that it replaces to let go', async () => {
    const area = createSessionArea();
    const first = await loadPage(area);
    saveStack(first.memory, STACK);
    setTimeout(first.close, 300);
    expect(stackOf((await loadPage(area)).memory)).toEqual(STACK);
  });

  it('[U1] of two tabs never meet', async () => {
    const [one, two] = [await loadPage(createSessionArea()), await loadPage(createSessionArea())];
    saveStack(one.memory, STACK);
    expect(stackOf(two.memory)).toEqual([]);
  });

  it('[U1] works without Web Locks', async () => {
    const area = createSessionArea();
    saveStack((await loadPage(area)).memory, STACK);
    vi.stubGlobal('navigator', {});
    vi.stubGlobal('window', windowOf(area));
    expect(stackOf(await openTabState(KEYS, () => epoch))).toEqual(STACK);
  });

  it('[P4] lives as long as the page where sessionStorage is denied', async () => {
    vi.stubGlobal(
      'window',
      Object.defineProperty({}, 'sessionStorage', {
        get: () => {
          throw new DOMException('', 'SecurityError');
        },
      }),
    );
    const memory = await openTabState(KEYS, () => epoch);
    saveStack(memory, STACK);
    expect(stackOf(memory)).toEqual(STACK);
  });

  it('[P4] lives as long as the page where sessionStorage is full', async () => {
    const area = createSessionArea();
    area.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
    const { memory, close } = await loadPage(area);
    saveStack(memory, STACK);
    expect(stackOf(memory)).toEqual(STACK);
    close();
    expect(stackOf((await loadPage(area)).memory)).toEqual([]);
  });

  it('[U1] a page memory is empty at first and gone with the page', () => {
    const memory = createPageTabState();
    expect(stackOf(memory)).toEqual([]);
    saveStack(memory, STACK);
    expect(stackOf(memory)).toEqual(STACK);
    expect(stackOf(createPageTabState())).toEqual([]);
  });

  it.each([
    '',
    'null',
    '{}',
    '[]',
    '[1,"abcdefgh",[["card-a",1,0,3,0]]]',
    '[3,"abcdefgh",[]]',
    '[3,"abcdefgh",0,[["grade",["v","card-a",1,0,3,0,0]]]]',
    '[4,"",0,[]]',
    '[2,7,[]]',
    '[2,"abcdefgh"]',
    '[2,"abcdefgh",{}]',
  ])('[P3] stored as %j starts empty', async (text) => {
    const area = createSessionArea([[KEYS.tab, text]]);
    expect(stackOf((await loadPage(area)).memory)).toEqual([]);
  });

  it('[P3] leaves out rows that are no grades and keeps the rest', async () => {
    const rows = [
      ['card-a', noonOf(DAY), 0, 3, 4_000, 0],
      ['Not an id', 1, 0, 3, 0, 0],
      ['card-a', 1, 0, 5, 0, 0],
      ['card-a', '1', 0, 3, 0, 0],
      ['card-a', 1, null, 3, 0, 0],
      // What the log could not hold must not reach it by an undo.
      ['card-a', -1, 0, 3, 0, 0],
      ['card-a', 1.5, 0, 3, 0, 0],
      ['card-a', 1, 99_999, 3, 0, 0],
      ['card-a', 1, 0, 3, 150, 0],
      'row',
      null,
    ];
    const steps = rows.map((row) => ['grade', Array.isArray(row) ? ['v', ...row] : row]);
    const others = [
      ['grade'],
      ['juggle', ['r', 'card-a', 1]],
      ['reset', ['r', 'card-a', -1]],
      null,
    ];
    const text = JSON.stringify([2, 'abcdefgh', [...steps, ...others]]);
    const area = createSessionArea([[KEYS.tab, text]]);
    expect(stackOf((await loadPage(area)).memory)).toEqual(STACK.slice(0, 1));
  });

  it('[U1] keeps steps of every kind', async () => {
    const corrected = { ...review(), rating: 2 as const, editedAtMs: noonOf(DAY) + 1 };
    const steps: UndoStep[] = [
      { action: 'reset', items: [{ kind: 'void', entry: reset() }] },
      { action: 'correct', items: [{ kind: 'correction', entry: corrected, former: review() }] },
      {
        action: 'suspend',
        items: ['card-a', 'card-b'].map((cardId) => ({
          kind: 'register',
          entry: register({ cardId }),
          former: null,
        })),
      },
      {
        action: 'settings',
        items: [
          {
            kind: 'register',
            entry: register({ name: 'learningStepsMinutes', cardId: null, value: [1, 10] }),
            former: [5],
          },
        ],
      },
    ];
    const area = createSessionArea();
    const first = await loadPage(area);
    saveStack(first.memory, steps);
    first.close();
    expect(stackOf((await loadPage(area)).memory)).toEqual(steps);
  });
});
