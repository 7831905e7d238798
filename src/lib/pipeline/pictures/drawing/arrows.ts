import { line, PICTURE_WIDTH, round, type Shape } from './drawing.ts';
import type { Edge, Point, Route } from '../data/index.ts';
import type { Veil } from './veil.ts';

const HEAD_LENGTH = 8;
const HEAD_HALF = 4;
const CORNER = 6;
const MARK_RADIUS = 10;

/** An arrow along its route, with its number and text. */
export function drawArrow(edge: Edge, route: Route, veil: Veil): readonly Shape[] {
  const { points, markAt, label } = route;
  const tone = edge.isOurs ? 'pic-line pic-ours' : 'pic-line';
  const back = points.toReversed();
  return [
    {
      kind: 'path',
      d: roundedPath(shorten(edge.isBothWays ? shorten(back).toReversed() : points)),
      class: tone,
    },
    { kind: 'path', d: head(points), class: 'pic-head' },
    ...(edge.isBothWays ? [{ kind: 'path', d: head(back), class: 'pic-head' } as const] : []),
    ...(edge.mark === null || markAt === null ? [] : drawMark(edge.mark, markAt)),
    ...label.map(({ text, anchor, ...at }) =>
      line(veil.draw(text), at, 'note', roomAt(at, anchor), { anchor, class: 'pic-halo' }),
    ),
  ];
}

/** The number of a step in a circle. */
export function drawMark(mark: string, at: Point): readonly Shape[] {
  return [
    { kind: 'circle', at, radius: MARK_RADIUS, class: 'pic-mark-ring' },
    line(mark, at, 'mark', 2 * MARK_RADIUS),
  ];
}

/** Room from a point to the edge of the picture in the direction of the text. */
function roomAt({ x }: Point, anchor: 'start' | 'middle' | 'end'): number {
  const [before, after] = [x, PICTURE_WIDTH - x];
  if (anchor === 'start') return after;
  return anchor === 'end' ? before : 2 * Math.min(before, after);
}

/** Ends a line inside its arrowhead, to keep the tip sharp. */
function shorten(points: readonly Point[]): readonly Point[] {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return points;
  const { x, y } = direction(before, tip);
  return [
    ...points.slice(0, -1),
    { x: tip.x - x * (HEAD_LENGTH - 1), y: tip.y - y * (HEAD_LENGTH - 1) },
  ];
}

function head(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return '';
  const { x, y } = direction(before, tip);
  const base = { x: tip.x - x * HEAD_LENGTH, y: tip.y - y * HEAD_LENGTH };
  const left = { x: base.x - y * HEAD_HALF, y: base.y + x * HEAD_HALF };
  const right = { x: base.x + y * HEAD_HALF, y: base.y - x * HEAD_HALF };
  return `M${at(tip)}L${at(left)}L${at(right)}z`;
}

function roundedPath(points: readonly Point[]): string {
  const steps = points.map((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined) return `M${at(point)}`;
    if (after === undefined) return `L${at(point)}`;
    return `L${at(towards(point, before))}Q${at(point)} ${at(towards(point, after))}`;
  });
  return steps.join('');
}

/** A point near a corner, on the way to its neighbor. */
function towards(corner: Point, neighbor: Point): Point {
  const { x, y } = direction(corner, neighbor);
  const length = Math.min(CORNER, Math.hypot(neighbor.x - corner.x, neighbor.y - corner.y) / 2);
  return { x: corner.x + x * length, y: corner.y + y * length };
}

function direction(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
