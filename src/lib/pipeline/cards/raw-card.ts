import type { RawAttribute } from './jsx-attributes.ts';

/** A heading that can be linked to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly depth: 2 | 3 | 4;
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

/** A component of a card's content other than `<Answer>`. */
export interface RawPart {
  readonly name: string;
  /** Attributes with plain strings for values. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  /** Whether it holds nothing that is shown: no words, no picture, no component. */
  readonly isEmpty: boolean;
  readonly isInAnswer: boolean;
  /** Whether its words are hidden from the learner: it has a `standIn`. */
  readonly isHidden: boolean;
  /** Names of the components of the card around it, the nearest first. */
  readonly inside: readonly string[];
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
  /** What the reader is asked: everything outside `<Answer>`, hidden words as what stands in for them. */
  readonly promptText: string;
  /** Whether anything is shown outside `<Answer>` and hidden parts. */
  readonly hasPrompt: boolean;
  readonly answers: readonly RawAnswer[];
  readonly items: readonly RawItem[];
  /** In the order of the file; a component stands before those inside it. */
  readonly parts: readonly RawPart[];
  /** The nearest heading with an id above the card. */
  readonly section: Section | null;
  /** Whether a heading stands above the card, be it one that lacks its id. */
  readonly isBelowHeading: boolean;
}
