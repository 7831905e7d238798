/** The types that the interface gets: no way into the log past the undo stack (rule U1). */
import type { addEntry, ReadonlyReviewLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import { describe, expectTypeOf, it } from 'vitest';
import type {
  Actions,
  Journal,
  JournalWriter,
} from '../../../src/lib/state/later/journal/index.ts';
import type { Workspace } from '../../../src/lib/state/later/workspace/index.ts';
import type { OpenReview } from '../../../src/lib/state/open/index.ts';
import type { Page } from '../../../src/lib/state/page/page.ts';
import type { ProgressView } from '../../../src/lib/state/progress/index.ts';

/** Members of the journal that write past the undo stack, or for the page's own upkeep. */
type Writers = Exclude<keyof JournalWriter, keyof Journal>;

/** Every member that the interface can reach, two steps deep. */
type Reachable<T> = keyof T | { [K in keyof T]: keyof T[K] }[keyof T];

describe('the interface reaches no writer past the undo stack', () => {
  it('[U1] knows which members write', () => {
    expectTypeOf<
      'append' | 'compact' | 'importEntries' | 'record' | 'saveSnapshot'
    >().toExtend<Writers>();
  });

  it('[U1] has none of them in what a page knows at once', () => {
    expectTypeOf<Extract<Reachable<ProgressView>, Writers>>().toEqualTypeOf<never>();
    expectTypeOf<Extract<Reachable<Page>, Writers>>().toEqualTypeOf<never>();
    expectTypeOf<Extract<Reachable<OpenReview>, Writers>>().toEqualTypeOf<never>();
  });

  it('[U1] gets a journal that adds to the log by actions alone', () => {
    expectTypeOf<Page['journal']>().returns.resolves.toEqualTypeOf<Journal>();
    expectTypeOf<Journal['actions']>().toEqualTypeOf<Actions>();
    expectTypeOf<Extract<keyof Actions, 'record' | 'append'>>().toEqualTypeOf<never>();
    expectTypeOf<Extract<Reachable<Journal>, Writers>>().toEqualTypeOf<never>();
  });

  it('[U1] reaches deletion and import only as whole operations of "Your data"', () => {
    expectTypeOf<Extract<Reachable<Omit<Workspace, 'data'>>, Writers>>().toEqualTypeOf<never>();
    expectTypeOf<keyof Workspace['data']>().toEqualTypeOf<
      'deleteAll' | 'merge' | 'damagedText' | 'dropDamaged'
    >();
  });

  it('[U1] can look at the log and not add to it', () => {
    expectTypeOf<ReturnType<Journal['log']>>().toEqualTypeOf<ReadonlyReviewLog>();
    expectTypeOf<ReadonlyReviewLog>().not.toExtend<Parameters<typeof addEntry>[0]>();
  });
});
