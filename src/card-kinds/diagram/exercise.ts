/** How a typed name is compared with the names of a part. */

export interface DiagramExercise {
  /** The part's own name first, then others that are as good. */
  readonly names: readonly string[];
}

export function readDiagram(value: unknown): DiagramExercise | null {
  if (typeof value !== 'object' || value === null || !('names' in value)) return null;
  const { names } = value;
  if (!Array.isArray(names) || names.length === 0) return null;
  return names.every((name) => typeof name === 'string') ? { names } : null;
}

/** `close`: the right name with a slip of the finger, or a part of it that says the essential. */
export type NameVerdict = 'right' | 'close' | 'wrong';

/** Longest share of a name's letters that may be wrong: one in five. */
const SLIP_SHARE = 0.2;

/** Compares what was typed with every name, without regard to case, accents, punctuation, articles and plurals. */
export function judgeName(typed: string, names: readonly string[]): NameVerdict {
  const said = plain(typed);
  if (said === '') return 'wrong';
  const verdicts = names.map((name): NameVerdict => {
    const wanted = plain(name);
    if (said === wanted) return 'right';
    if (distance(said, wanted) <= wanted.length * SLIP_SHARE) return 'close';
    return said.length > 2 && wanted.split(' ').includes(said) ? 'close' : 'wrong';
  });
  return verdicts.includes('right') ? 'right' : verdicts.includes('close') ? 'close' : 'wrong';
}

/** Good for the name, Hard for almost the name, Again otherwise. */
export function suggestRating(verdict: NameVerdict): 1 | 2 | 3 {
  return verdict === 'right' ? 3 : verdict === 'close' ? 2 : 1;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => !['the', 'a', 'an'].includes(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .join(' ');
}

/** Number of letters to add, drop or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...a].entries()) {
    let diagonal = row[0] ?? 0;
    const next = [index + 1];
    for (let column = 1; column <= b.length; column++) {
      const above = row[column] ?? 0;
      const change = diagonal + (letter === b[column - 1] ? 0 : 1);
      next.push(Math.min(change, above + 1, (next[column - 1] ?? 0) + 1));
      diagonal = above;
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
