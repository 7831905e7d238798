/** Compares a typed name with the names of a part. */
import { foldText } from '../../lib/text/fold.ts';

export interface DiagramExercise {
  /** The part's own name first, then others that count as right. */
  readonly names: readonly string[];
}

export function readDiagram(value: unknown): DiagramExercise | null {
  if (typeof value !== 'object' || value === null || !('names' in value)) return null;
  const { names } = value;
  if (!Array.isArray(names) || names.length === 0) return null;
  return names.every((name) => typeof name === 'string') ? { names } : null;
}

/** `close`: the right name with a typing mistake, or the essential part of it. */
export type NameVerdict = 'right' | 'close' | 'wrong';

/** Largest share of a name's letters that may be wrong: one in five. */
const SLIP_SHARE = 0.2;

/** Compares the typed text with every name, ignoring case, accents, punctuation, articles and plurals. */
export function judgeName(typed: string, names: readonly string[]): NameVerdict {
  const said = plain(typed);
  if (said === '') return 'wrong';
  const verdicts = names.map((name): NameVerdict => {
    const wanted = plain(name);
    if (stems(said) === stems(wanted)) return 'right';
    if (isSlip(said, wanted)) return 'close';
    return said.length > 2 && wanted.split(' ').includes(said) ? 'close' : 'wrong';
  });
  return verdicts.includes('right') ? 'right' : verdicts.includes('close') ? 'close' : 'wrong';
}

/** Good for the name, Hard for nearly the name, Again otherwise. */
export function suggestRating(verdict: NameVerdict): 1 | 2 | 3 {
  return verdict === 'right' ? 3 : verdict === 'close' ? 2 : 1;
}

function plain(text: string): string {
  return foldText(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:(?:the|an?) )+(?=.)/, '');
}

function stems(text: string): string {
  return text.split(' ').map(stem).join(' ');
}

/** The common part of singular and plural: quer(y|ies), cach(e|es), box(es). */
function stem(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(?<=[sx]|[cs]h)es?$/, '')
    .replace(/(?<=[^s])s$/, '');
}

function isSlip(said: string, wanted: string): boolean {
  // "Client A" for "client B" is not a typing mistake.
  if (signs(said) !== signs(wanted)) return false;
  return distance([...said], [...wanted]) <= wanted.length * SLIP_SHARE;
}

/** Numbers, and words so short that one letter makes another word. */
function signs(text: string): string {
  return text
    .split(' ')
    .filter((word) => word.length < 3 || /\d/.test(word))
    .join(' ');
}

/** Number of letters to add, drop, change or swap with their neighbor (Damerau and Levenshtein, each letter once). */
function distance(a: readonly string[], b: readonly string[]): number {
  let last: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of a.entries()) {
    const next = [index + 1];
    for (const [column, other] of b.entries()) {
      const isSwap = letter === b[column - 1] && other === a[index - 1];
      next.push(
        Math.min(
          (row[column] ?? 0) + (letter === other ? 0 : 1),
          (row[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          isSwap ? (last[column - 1] ?? 0) + 1 : Infinity,
        ),
      );
    }
    last = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
