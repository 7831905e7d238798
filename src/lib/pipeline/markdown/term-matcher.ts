import { namesOf, type Term } from '../lists/index.ts';

/** A term found in a text. */
export interface TermMatch {
  readonly id: string;
  /** As written in the text, with a plural ending if there is one. */
  readonly words: string;
  readonly start: number;
}

/** Finds terms in a text, from left to right; if two overlap, the longer one. */
export type TermMatcher = (text: string) => readonly TermMatch[];

const LETTER_OR_DIGIT = String.raw`\p{L}\p{N}`;

/**
 * Makes a matcher for all names of all terms except those with `link: false`. A name matches as a whole word, with or
 * without a plural ending. A capital after the first letter (`DAU`, `gRPC`) fixes the spelling; other names match in
 * both cases.
 */
export function termMatcher(terms: readonly Term[]): TermMatcher {
  const names = terms
    .filter(({ link }) => link)
    .flatMap((term) => namesOf(term).map((name) => ({ id: term.id, name })))
    .toSorted((a, b) => b.name.length - a.name.length);
  if (names.length === 0) return () => [];
  const ids = new Map(names.map(({ id, name }) => [keyOf(name), id]));
  const alternatives = byFirstCharacter(names.map(({ name }) => name));
  const pattern = new RegExp(
    `(?<![${LETTER_OR_DIGIT}/-])(?<name>${alternatives})(?<ending>e?s)?(?![${LETTER_OR_DIGIT}]|[-/][${LETTER_OR_DIGIT}])`,
    'gu',
  );
  return (text) => {
    const matches: TermMatch[] = [];
    // Not `matchAll`, which copies the pattern for each of many short texts.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const key = keyOf(match.groups?.['name'] ?? '');
      const id = ids.get(key) ?? ids.get(key.toLowerCase());
      if (id !== undefined) matches.push({ id, words: match[0], start: match.index });
    }
    return matches;
  };
}

/**
 * A pattern of all names, in their order, grouped by first character. At most places of a text no name begins, and a
 * look at one character replaces hundreds of tries.
 */
function byFirstCharacter(names: readonly string[]): string {
  const groups = Map.groupBy(names, ([first = '']) => first.toLowerCase());
  return [...groups]
    .map(([first, group]) => {
      const patterns = group.map((name) => `(?:${patternOf(name)})`);
      return `(?=${patternOf(first)})(?:${patterns.join('|')})`;
    })
    .join('|');
}

function hasFixedSpelling(name: string): boolean {
  return /.\p{Lu}/u.test(name);
}

/** A name without the parts that may differ in a text; in lower case if its spelling is not fixed. */
function keyOf(name: string): string {
  const plain = name.replace(/[\s-]+/g, ' ').replace(/’/g, "'");
  return hasFixedSpelling(plain) ? plain : plain.toLowerCase();
}

function patternOf(name: string): string {
  const pieces = [...name].map((character) => {
    if (/[\s-]/.test(character)) return String.raw`[\s-]+`;
    if (/['’]/.test(character)) return "['’]";
    const isFree = !hasFixedSpelling(name) && /\p{L}/u.test(character);
    if (isFree) return `[${character.toLowerCase()}${character.toUpperCase()}]`;
    return character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);
  });
  return pieces.join('');
}
