import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../../lib/srs/model/index.ts';
import type { Journal } from '../../../lib/state/later/journal/index.ts';

export type DueChanges =
  | { readonly status: 'counting' }
  | { readonly status: 'counted'; readonly count: number }
  /** Counting failed. The settings can still be applied. */
  | { readonly status: 'unknown' };

/** A count and its inputs. */
interface Counted {
  readonly settings: Settings;
  readonly changes: number;
  readonly found: DueChanges;
}

/**
 * The number of cards that change their due day under other settings (rule S5), counted again at each change of the
 * settings and of the progress.
 *
 * @param settings the same object as long as they are the same; `null` while there is nothing to count
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
