import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../../lib/srs/model/index.ts';
import { readSettingsDraft, writeSettingsDraft } from '../../../lib/state/later/typed/index.ts';
import type { FieldContext } from '../parsing/index.ts';
import { isEmpty } from './draft.ts';
import { NO_DRAFT, parseKeptDraft, type KeptDraft } from './kept-draft.ts';

export interface DraftInTab {
  readonly kept: KeptDraft;
  readonly setKept: (next: KeptDraft) => void;
  /** Whether the draft is of an earlier visit to the page, and has not been touched since. */
  readonly isFromBefore: boolean;
  /** Whether the draft outlives the page. Storage may be full or blocked. */
  readonly isKept: boolean;
}

/** The draft of the settings, kept in this tab until it is applied or discarded. */
export function useKeptDraft(base: string, stored: Settings, context: FieldContext): DraftInTab {
  const [kept, setKept] = useState(() => parseKeptDraft(readSettingsDraft(base), stored, context));
  const [isFromBefore, setFromBefore] = useState(!isEmpty(kept.draft));
  const [isKept, setIsKept] = useState(true);
  // The form goes away without its page when all progress was deleted, and the draft with it.
  useEffect(
    () => () => {
      writeSettingsDraft(base, null);
    },
    [base],
  );
  return {
    kept,
    setKept: (next) => {
      setKept(next);
      setFromBefore(false);
      setIsKept(writeSettingsDraft(base, next === NO_DRAFT ? null : next));
    },
    isFromBefore,
    isKept,
  };
}
