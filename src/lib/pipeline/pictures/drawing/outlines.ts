import type { Shape } from './drawing.ts';
import type { Box, PartKind } from '../data/index.ts';

/** Room that an outline takes from the label, at the top and on both sides, in units. */
export interface Inset {
  readonly top: number;
  readonly side: number;
}

const LID = 6;
const BAR = 9;
const PIPE = 13;

const PLAIN: Inset = { top: 0, side: 4 };

/** Room that the signs of a kind take in its box. */
export const INSETS: Readonly<Record<PartKind, Inset>> = {
  client: { top: BAR, side: 4 },
  service: PLAIN,
  queue: { top: 0, side: PIPE + 2 },
  store: { top: LID * 2, side: 3 },
  cache: { top: 0, side: 8 },
  external: { top: 0, side: 5 },
  entity: PLAIN,
  column: PLAIN,
  partition: PLAIN,
  block: PLAIN,
};

/** The outline of a kind: first a filled shape, then signs. */
export function outlineOf(kind: PartKind, box: Box): readonly Shape[] {
  switch (kind) {
    case 'client':
      return [rounded(box, 10), path(windowBar(box), 'pic-sign')];
    case 'queue':
      return [rounded(box, 2), path(pipes(box), 'pic-sign')];
    case 'store':
      return [path(cylinder(box), 'pic-box'), path(lid(box), 'pic-sign')];
    case 'cache':
      return [rounded(box, 6), path(innerEdge(box), 'pic-sign')];
    case 'external':
      return [rounded(box, box.height / 2)];
    case 'column':
      return [rounded(box, 2)];
    case 'service':
    case 'entity':
    case 'partition':
    case 'block':
      return [rounded(box, 6)];
  }
}

/** The outline of a hidden part, which does not show its kind. */
export function hiddenOutline(box: Box): Shape {
  return { kind: 'box', box, radius: 6, class: 'pic-box' };
}

function rounded(box: Box, radius: number): Shape {
  return { kind: 'box', box, radius, class: 'pic-box' };
}

function path(d: string, className: string): Shape {
  return { kind: 'path', d, class: className };
}

/** The title bar of a window, with its two dots. */
function windowBar({ x, y, width }: Box): string {
  const dots = [10, 16].map((offset) => `M${x + offset} ${y + BAR / 2 + 0.5}h1.5`);
  return `M${x} ${y + BAR}h${width}${dots.join('')}`;
}

/** Bars at both ends, for a queue of messages. */
function pipes({ x, y, width, height }: Box): string {
  const bars = [5, 9, PIPE].flatMap((offset) => [x + offset, x + width - offset]);
  return bars.map((at) => `M${at} ${y + 5}v${height - 10}`).join('');
}

function cylinder({ x, y, width, height }: Box): string {
  const [rx, body] = [width / 2, height - 2 * LID];
  return `M${x} ${y + LID}a${rx} ${LID} 0 0 1 ${width} 0v${body}a${rx} ${LID} 0 0 1 ${-width} 0z`;
}

function lid({ x, y, width }: Box): string {
  return `M${x} ${y + LID}a${width / 2} ${LID} 0 0 0 ${width} 0`;
}

/** A second edge inside, for a copy that is near. */
function innerEdge({ x, y, width, height }: Box): string {
  return `M${x + 4} ${y + 4}h${width - 8}v${height - 8}h${8 - width}z`;
}
