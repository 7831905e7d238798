/** What a part is; each kind has an outline of its own, so that no kind is told by color. */
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
  /** `PK` and the like; stands at the end of the line. */
  readonly key: string | null;
  /** Added by the editor. */
  readonly isOurs: boolean;
}

/** Something a picture shows and a reader may be asked to name. */
export interface Part {
  /** Unique in its picture, and the value of `data-part`. */
  readonly id: string;
  readonly kind: PartKind;
  readonly label: string;
  /** Second line in the drawing. */
  readonly note: string | null;
  /** Lines below: endpoints of a service, fields of an entity. */
  readonly rows: readonly Row[];
  /** What it does, for the list in words. */
  readonly words: string;
  /** What can be measured in the drawing even while the part is hidden, such as minutes. */
  readonly measure: string | null;
  /** Other words that would give the part away while it is hidden. */
  readonly names: readonly string[];
  /** Added by the editor, not in the source. */
  readonly isOurs: boolean;
}

/** An arrow. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  /** Number of the step that it belongs to, such as `2a`. */
  readonly mark: string | null;
  readonly words: string;
  readonly isBothWays: boolean;
  /** Added by the editor, not in the source. */
  readonly isOurs: boolean;
}

/** In units of the drawing; one is a CSS pixel where the picture is 328 pixels wide. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its upper left corner, in units of the drawing. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** Words at a place. */
interface PlacedText extends Point {
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The way of an arrow, with the words beside it. */
export interface Route {
  readonly points: readonly Point[];
  /** Where the edge's number stands. */
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
  /** One an edge, in their order. */
  readonly routes: readonly Route[];
  readonly frames: readonly Frame[];
}

/** Time runs down, one row an edge. */
export interface SequenceScene {
  readonly kind: 'sequence';
  /** Center of each part's lifeline. */
  readonly columns: ReadonlyMap<string, number>;
  /** Parts that stand at the top; the others come with the first step that reaches them. */
  readonly heads: ReadonlySet<string>;
  /** Headings before the step of that index. */
  readonly branches: ReadonlyMap<number, string>;
}

/** One stretch of a plan. */
export interface Stretch {
  readonly partId: string;
  /** Short sign in narrow bars: a letter or a number. */
  readonly sign: string;
  readonly minutes: number;
  readonly tone: Tone;
}

/** Fill of a stretch: what its phase is about. */
export type Tone = 'scope' | 'design' | 'depth' | 'close';

/** A plan as a bar to scale. */
export interface PlanBar {
  readonly title: string;
  readonly slotMinutes: number;
  readonly stretches: readonly Stretch[];
  /** What may fill the rest of the slot; empty where the plan leaves none or says nothing. */
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
  /** What the signs stand for: a line a set. */
  readonly keys: readonly (readonly { readonly sign: string; readonly partId: string }[])[];
}

/** Structures side by side: a band a phase. */
export interface StructuresScene {
  readonly kind: 'structures';
  readonly titles: readonly string[];
  readonly bands: readonly {
    readonly label: string;
    readonly tone: Tone;
    /** A list a structure, empty where it has nothing for the phase. */
    readonly cells: readonly (readonly Cell[])[];
  }[];
}

export interface Cell {
  readonly partId: string;
  /** Place of the step in its own structure. */
  readonly order: number;
  readonly minutes: number | null;
  readonly note: string | null;
}

/** How many times one quantity is the other, as arrows on a scale of powers of ten. */
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

/** A picture: what it shows, in words and places. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  /** One or two sentences that replace the picture for who cannot see it; the lists of parts and arrows follow. */
  readonly description: string;
  readonly caption: string;
  /** Where the figures and the shape come from. */
  readonly source: string;
  readonly parts: readonly Part[];
  readonly edges: readonly Edge[];
  readonly scene: Scene;
}

/** Part of a picture by its id. Throws if there is none: then the picture itself is wrong. */
export function partOf(picture: Picture, id: string): Part {
  const part = picture.parts.find((candidate) => candidate.id === id);
  if (part === undefined) throw new Error(`Picture ${picture.id} has no part "${id}"`);
  return part;
}
