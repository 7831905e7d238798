import type { Verdict } from './judge.ts';

/** The grade to offer first: 3 Good for right, 2 Hard for close, else 1 Again; `null` for what could not be read. */
export function suggestRating(verdict: Verdict): 1 | 2 | 3 | null {
  if (verdict.kind === 'unreadable') return null;
  if (verdict.kind === 'right') return 3;
  return verdict.kind === 'close' ? 2 : 1;
}
