/** Pages that need the journal at once say whether a part could not be loaded, which only a reload mends. */
import { describe, expect, it, vi } from 'vitest';
import { openGuideGrades } from '../../../src/lib/state/later/guide/open-guide-grades.ts';
import { openWorkspace } from '../../../src/lib/state/later/workspace/open-workspace.ts';
import type { CreateScheduler } from '../../../src/lib/srs/model/scheduling.ts';
import { openBrowserPage } from '../../../src/lib/state/page/open-browser-page.ts';
import { createFakePageEvents } from '../../support/page/page-events.ts';
import { createStudy } from '../../support/page/study.ts';

vi.mock(import('../../../src/lib/state/page/open-browser-page.ts'), () => ({
  openBrowserPage: vi.fn(),
}));

/** A page of this browser on which the journal comes as `loadScheduler` has it. */
async function preparePage(loadScheduler: () => Promise<CreateScheduler>) {
  const events = createFakePageEvents();
  const { page } = await createStudy().openPage({ events, loadScheduler });
  vi.mocked(openBrowserPage).mockResolvedValue({ ok: true, page });
  return events;
}

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const faulty = () =>
  Promise.resolve((): never => {
    throw new RangeError('a fault in the scheduler');
  });

const OPENERS: [string, () => Promise<{ readonly ok: boolean }>][] = [
  ['a page over the whole journal', () => openWorkspace('/', () => undefined)],
  [
    'the grades of a guide',
    () =>
      openGuideGrades(
        '/',
        () => undefined,
        () => undefined,
      ),
  ],
];

describe.each(OPENERS)('%s', (_, open) => {
  it('asks for a reload where the journal could not be loaded, and leaves nothing running', async () => {
    const events = await preparePage(unreachable);
    expect(await open()).toEqual({
      ok: false,
      reason: 'part-unreachable',
      detail: 'Failed to fetch',
    });
    expect(events.openCount()).toBe(0);
  });

  it('does not take a fault for a part that could not be loaded, and leaves nothing running', async () => {
    const events = await preparePage(faulty);
    await expect(open()).rejects.toThrow('a fault in the scheduler');
    expect(events.openCount()).toBe(0);
  });
});
