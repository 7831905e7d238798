import type { Box, Point } from '../data/index.ts';

/** Width of every picture, in units. On a phone 360 pixels wide, with its margins, one unit is one pixel. */
export const PICTURE_WIDTH = 328;

/** Size in units, weight, and the reserved width of a character in em, which is that of a wide system font. */
export const TEXT_STYLES = {
  label: { size: 13, weight: 600, em: 0.64 },
  note: { size: 12, weight: 400, em: 0.58 },
  mark: { size: 12, weight: 600, em: 0.64 },
  code: { size: 12, weight: 400, em: 0.61 },
  hidden: { size: 15, weight: 700, em: 0.64 },
} as const;

export type TextStyle = keyof typeof TEXT_STYLES;

/** The elements of a drawing. The style sheet sets colors and dashes by class. */
export type Shape =
  | { readonly kind: 'box'; readonly box: Box; readonly radius: number; readonly class: string }
  | { readonly kind: 'path'; readonly d: string; readonly class: string }
  | {
      readonly kind: 'circle';
      readonly at: Point;
      readonly radius: number;
      readonly class: string;
    }
  | Text
  | Group;

export interface Text {
  readonly kind: 'text';
  readonly at: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly style: TextStyle;
  /** Available width for the text, in units. */
  readonly room: number;
  readonly class: string;
}

/** The shapes of a part; `part` is `null` while it is hidden. */
export interface Group {
  readonly kind: 'group';
  readonly part: string | null;
  readonly class: string;
  readonly shapes: readonly Shape[];
}

export interface Drawing {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Estimated width in units. */
export function textWidth(text: string, style: TextStyle): number {
  const { size, em } = TEXT_STYLES[style];
  return [...text].length * size * em;
}

/** Breaks a text between words into lines that fit the room. A word that is too long gets its own line. */
export function wrap(text: string, style: TextStyle, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, style) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A line of text, vertically centered at `at.y`. */
export function line(
  text: string,
  at: Point,
  style: TextStyle,
  room: number,
  more: { anchor?: Text['anchor']; class?: string } = {},
): Text {
  const baseline = round(at.y + TEXT_STYLES[style].size * 0.355);
  return {
    kind: 'text',
    at: { x: at.x, y: baseline },
    anchor: more.anchor ?? 'middle',
    text,
    style,
    room,
    class: more.class ?? '',
  };
}

/** One line of a stack. */
export interface StackedLine {
  readonly text: string;
  readonly style: TextStyle;
  /** Space above it, in units; 0 by default. */
  readonly gap?: number;
}

/** Total height of a stack of lines. */
export function stackHeight(lines: readonly StackedLine[]): number {
  return lines.reduce((sum, each) => sum + (each.gap ?? 0) + lineHeight(each), 0);
}

/** A stack of lines, centered on `center`. */
export function stack(lines: readonly StackedLine[], center: Point, room: number): readonly Text[] {
  let top = center.y - stackHeight(lines) / 2;
  return lines.map((each) => {
    const height = lineHeight(each);
    top += (each.gap ?? 0) + height;
    return line(each.text, { x: center.x, y: top - height / 2 }, each.style, room);
  });
}

function lineHeight({ style }: StackedLine): number {
  return TEXT_STYLES[style].size + 3;
}

export function centerOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Rounds to hundredths, which are enough for any screen. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
