import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../../lib/srs/model/index.ts';
import type { Journal } from '../../../lib/state/later/journal/index.ts';

export type DueChanges =
  | { readonly status: 'counting' }
  | { readonly status: 'counted'; readonly count: number }
  /** Counting failed: the settings can be applied all the same. */
  | { readonly status: 'unknown' };

/** A count, and what it is of. */
interface Counted {
  readonly settings: Settings;
  readonly changes: number;
  readonly found: DueChanges;
}

/**
 * How many cards change their due day under other settings (rule S5), counted anew for every change of theirs and of
 * the progress.
 *
 * @param settings one object as long as they are the same; `null` while there is nothing to count
 * @param changes the number in `progress.$changes`
 */
export function useDueChanges(
  journal: Pick<Journal, 'countDueChanges'>,
  settings: Settings | null,
  changes: number,
): DueChanges {
  const [result, setResult] = useState<Counted | null>(null);
  useEffect(() => {
    if (settings === null) return;
    let isCurrent = true;
    const finish = (found: DueChanges): void => {
      if (isCurrent) setResult({ settings, changes, found });
    };
    journal.countDueChanges(settings).then(
      (count) => finish({ status: 'counted', count }),
      () => finish({ status: 'unknown' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [journal, settings, changes]);
  const isOfNow = result?.settings === settings && result?.changes === changes;
  return isOfNow ? result.found : { status: 'counting' };
}
