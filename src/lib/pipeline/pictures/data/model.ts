/** The kind of a part. Each kind has its own outline, so that color alone never tells a kind. */
export type PartKind =
  | 'client'
  | 'service'
  | 'queue'
  | 'store'
  | 'cache'
  | 'external'
  | 'entity'
  | 'column'
  | 'partition'
  | 'block';

/** A line inside an entity or a partition. */
export interface Row {
  readonly text: string;
  /** A sign such as `PK` at the end of the line. */
  readonly key: string | null;
  /** Added by the editor. */
  readonly isOurs: boolean;
}

/** A thing in a picture that a card may ask a reader to name. */
export interface Part {
  /** Unique in its picture, and the value of `data-part`. */
  readonly id: string;
  readonly kind: PartKind;
  readonly label: string;
  /** Second line in the drawing. */
  readonly note: string | null;
  /** Lines below: endpoints of a service, fields of an entity. */
  readonly rows: readonly Row[];
  /** Its task, for the description in words. */
  readonly words: string;
  /** A quantity that the drawing shows even while the part is hidden, such as minutes. */
  readonly measure: string | null;
  /** Other words that would reveal the part while it is hidden. */
  readonly names: readonly string[];
  /** Added by the editor, not in the source. */
  readonly isOurs: boolean;
}

/** An arrow. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Number of its step, such as `2a`. */
  readonly mark: string | null;
  readonly words: string;
  readonly isBothWays: boolean;
  /** Added by the editor, not in the source. */
  readonly isOurs: boolean;
}

/** In units of the drawing. A unit is one CSS pixel if the picture is 328 pixels wide. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its upper left corner, in units of the drawing. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Text at a place. */
interface PlacedText extends Point {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The path of an arrow, with the text beside it. */
export interface Route {
  readonly points: readonly Point[];
  /** Place of the edge's number. */
  readonly markAt: Point | null;
  readonly label: readonly PlacedText[];
}

/** An outline around parts that belong together. */
export interface Frame {
  readonly title: string;
  readonly box: Box;
}

/** Boxes and arrows, placed by hand. */
export interface BoxesScene {
  readonly kind: 'boxes';
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Box>;
  /** One for each edge, in their order. */
  readonly routes: readonly Route[];
  readonly frames: readonly Frame[];
}

/** Time runs down, with one row for each edge. */
export interface SequenceScene {
  readonly kind: 'sequence';
  /** Center of each part's lifeline. */
  readonly columns: ReadonlyMap<string, number>;
  /** Parts at the top; each other part appears with the first step that reaches it. */
  readonly heads: ReadonlySet<string>;
  /** Headings, each before the step with that index. */
  readonly branches: ReadonlyMap<number, string>;
}

/** A stretch of time in a plan. */
export interface Stretch {
  readonly partId: string;
  /** Short sign in narrow bars: a letter or a number. */
  readonly sign: string;
  readonly minutes: number;
  readonly tone: Tone;
}

/** Fill of a stretch, by the subject of its phase. */
export type Tone = 'scope' | 'design' | 'depth' | 'close';

/** A plan as a bar to scale. */
export interface PlanBar {
  readonly title: string;
  readonly slotMinutes: number;
  readonly stretches: readonly Stretch[];
  /** Topics that may fill the rest of the slot; empty if the plan leaves none or names none. */
  readonly extras: readonly { readonly label: string; readonly minutes: number | null }[];
}

/** One plan, top to bottom. */
export interface PlanScene {
  readonly kind: 'plan';
  readonly bar: PlanBar;
}

/** Several plans under each other, on one scale. */
export interface PlansScene {
  readonly kind: 'plans';
  readonly bars: readonly PlanBar[];
  /** The meaning of the signs: one line for each set. */
  readonly keys: readonly (readonly { readonly sign: string; readonly partId: string }[])[];
}

/** Structures side by side, with a band for each phase. */
export interface StructuresScene {
  readonly kind: 'structures';
  readonly titles: readonly string[];
  readonly bands: readonly {
    readonly label: string;
    readonly tone: Tone;
    /** One list for each structure, empty if it has nothing for the phase. */
    readonly cells: readonly (readonly Cell[])[];
  }[];
}

export interface Cell {
  readonly partId: string;
  /** Position of the step in its own structure. */
  readonly order: number;
  readonly minutes: number | null;
  readonly note: string | null;
}

/** Ratios of quantities, as arrows on a scale of powers of ten. */
export interface RatiosScene {
  readonly kind: 'ratios';
  readonly axis: string;
  readonly rows: readonly {
    readonly partId: string;
    readonly figures: string;
    readonly times: string;
    /** Ends of the arrow, as multiples. */
    readonly from: number;
    readonly to: number;
  }[];
}

type Scene = BoxesScene | SequenceScene | PlanScene | PlansScene | StructuresScene | RatiosScene;

/** A picture: its text and the places of its parts. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  /**
   * One or two sentences that replace the picture for readers who cannot see it, followed by the lists of parts and
   * arrows.
   */
  readonly description: string;
  readonly caption: string;
  /** Source of the numbers and the shape. */
  readonly source: string;
  readonly parts: readonly Part[];
  readonly edges: readonly Edge[];
  readonly scene: Scene;
}

/**
 * Part of a picture by its id.
 *
 * @throws Error if there is none: then the picture itself is wrong
 */
export function partOf(picture: Picture, id: string): Part {
  const part = picture.parts.find((candidate) => candidate.id === id);
  if (part === undefined) throw new Error(`Picture ${picture.id} has no part "${id}"`);
  return part;
}
