import type { Verdict } from './judge.ts';

/**
 * The rating to suggest: 3 Good for a right answer, 2 Hard for a close one, else 1 Again; `null` for an unreadable
 * answer.
 */
export function suggestRating(verdict: Verdict): 1 | 2 | 3 | null {
  if (verdict.kind === 'unreadable') return null;
  if (verdict.kind === 'right') return 3;
  return verdict.kind === 'close' ? 2 : 1;
}
