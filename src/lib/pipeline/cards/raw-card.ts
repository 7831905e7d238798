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
  /** In all its lists together. */
  readonly listItems: number;
  readonly isEmpty: boolean;
  readonly line: number;
}

/** An item of an ordered list in the prompt. */
export interface RawItem {
  readonly text: string;
  readonly line: number;
  /** First line of its list. */
  readonly listLine: number;
  /** Whether it contains another list. */
  readonly hasList: boolean;
}

/** A component of a card's content other than `<Answer>`. */
export interface RawPart {
  readonly name: string;
  /** Attributes whose values are plain strings. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  /** Whether it shows nothing: no words, no picture, no component. */
  readonly isEmpty: boolean;
  readonly isInAnswer: boolean;
  /** Whether its words are hidden from the learner: it has a `standIn`. */
  readonly isHidden: boolean;
  /** Names of the components around it inside the card, the nearest first. */
  readonly inside: readonly string[];
  readonly line: number;
}

/** A `<Flashcard>` as written in a file, before its attributes and its kind are checked. */
export interface RawCard {
  /** Folder of the site with the data that a card refers to. */
  readonly rootDir: string;
  /** Relative to `rootDir`. */
  readonly file: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, RawAttribute>;
  /** Names of attributes that are already reported because their value is not a plain string. */
  readonly unreadable: ReadonlySet<string>;
  /** The question: everything outside `<Answer>`, with hidden words replaced by their stand-in. */
  readonly promptText: string;
  /** Whether anything is shown outside `<Answer>` and hidden parts. */
  readonly hasPrompt: boolean;
  readonly answers: readonly RawAnswer[];
  readonly items: readonly RawItem[];
  /** In the order of the file; a component comes before the components inside it. */
  readonly parts: readonly RawPart[];
  /** The nearest heading with an id above the card. */
  readonly section: Section | null;
  /** Whether there is a heading above the card, even one without an id. */
  readonly isBelowHeading: boolean;
}
