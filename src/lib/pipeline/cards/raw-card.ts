import type { RawAttribute } from './jsx-attributes.ts';

/** A heading that can be linked to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly depth: 2 | 3 | 4;
  readonly line: number;
}

export interface RawGap {
  readonly text: string;
  readonly hint: string | null;
  readonly isEmpty: boolean;
  readonly line: number;
}

export interface RawAnswer {
  readonly text: string;
  /** Of all its lists together. */
  readonly listItems: number;
  readonly isEmpty: boolean;
  readonly line: number;
}

/** An item of an ordered list in the prompt. */
export interface RawItem {
  readonly text: string;
  readonly line: number;
  /** Where its list begins. */
  readonly listLine: number;
  /** Whether another list stands inside it. */
  readonly hasList: boolean;
}

/** A component of a card's content other than `<Answer>` and `<Gap>`. */
export interface RawPart {
  readonly name: string;
  /** Attributes with plain strings for values. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly isInAnswer: boolean;
  readonly line: number;
}

/** A `<Flashcard>` as it stands in a file, before its attributes and its kind are checked. */
export interface RawCard {
  /** Folder of the site, below which the data lie that a card names. */
  readonly rootDir: string;
  /** Relative to `rootDir`. */
  readonly file: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, RawAttribute>;
  /** Names of attributes that are reported already, because their value is no plain string. */
  readonly unreadable: ReadonlySet<string>;
  /** What the reader is asked: everything outside `<Answer>`, gaps as their hint or "…". */
  readonly promptText: string;
  /** Whether anything outside `<Answer>` and gaps is shown. */
  readonly hasPrompt: boolean;
  readonly answers: readonly RawAnswer[];
  readonly gaps: readonly RawGap[];
  readonly items: readonly RawItem[];
  readonly parts: readonly RawPart[];
  /** The nearest heading with an id above the card. */
  readonly section: Section | null;
  /** Whether a heading stands above the card, be it one that lacks its id. */
  readonly isBelowHeading: boolean;
}
