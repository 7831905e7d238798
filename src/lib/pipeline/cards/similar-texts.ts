import { compareText } from '../../text/compare.ts';

/** Two similar texts, by index. */
export interface SimilarPair {
  readonly earlier: number;
  readonly later: number;
}

/** Lower-case words without punctuation. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

/** Shared words over all words of two texts, from 0 to 1 (Jaccard index). */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}

/**
 * All pairs of texts whose similarity reaches the threshold, without comparing every pair.
 *
 * Two sets can only be that similar if they share one of the rarest `size - ⌈threshold · size⌉ + 1` words of each
 * (prefix filtering; Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins", 2006).
 */
export function similarPairs(texts: readonly string[], threshold: number): readonly SimilarPair[] {
  const sets = texts.map(wordSet);
  const frequency = new Map<string, number>();
  for (const set of sets)
    for (const word of set) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rank = (word: string): number => frequency.get(word) ?? 0;

  const byRareWord = new Map<string, number[]>();
  const pairs: SimilarPair[] = [];
  sets.forEach((set, later) => {
    const rarestFirst = [...set].toSorted((a, b) => rank(a) - rank(b) || compareText(a, b));
    const prefix = rarestFirst.slice(0, set.size - Math.ceil(threshold * set.size) + 1);
    const candidates = new Set(prefix.flatMap((word) => byRareWord.get(word) ?? []));
    for (const earlier of [...candidates].toSorted((a, b) => a - b)) {
      const other = sets[earlier];
      if (other !== undefined && similarity(set, other) >= threshold)
        pairs.push({ earlier, later });
    }
    for (const word of prefix) {
      const sharing = byRareWord.get(word);
      if (sharing === undefined) byRareWord.set(word, [later]);
      else sharing.push(later);
    }
  });
  return pairs;
}
