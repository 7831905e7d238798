import { drawArrow } from './arrows.ts';
import { hiddenShapes } from './draw-part.ts';
import { line, PICTURE_WIDTH, round, wrap, type Drawing, type Shape } from './drawing.ts';
import { partOf, type Picture, type RatiosScene } from '../data/index.ts';
import type { Veil } from './veil.ts';

const LEFT = 22;
const RIGHT = 30;
const DECADES = 4;
const ROW_HEIGHT = 82;
const AXIS_HEIGHT = 44;

/**
 * Arrows on a scale where each step is ten times the one before. On it a product is a sum: the second arrow starts
 * where the first ends, and the third shows the rest.
 */
export function drawRatios(picture: Picture, scene: RatiosScene, veil: Veil): Drawing {
  const end = AXIS_HEIGHT + scene.rows.length * ROW_HEIGHT;
  return {
    height: end + 4,
    shapes: [
      line(veil.draw(scene.axis), { x: 4, y: 9 }, 'note', PICTURE_WIDTH - 8, { anchor: 'start' }),
      ...drawAxis(end),
      ...scene.rows.flatMap((row, index) =>
        drawRow(picture, row, AXIS_HEIGHT + index * ROW_HEIGHT, veil),
      ),
      ...scene.rows.slice(1).flatMap((row, index) => drawCarry(row.from, index)),
    ],
  };
}

function drawAxis(end: number): readonly Shape[] {
  return Array.from({ length: DECADES + 1 }, (_, exponent) => 10 ** exponent).flatMap((times) => [
    { kind: 'path', d: `M${xOf(times)} ${AXIS_HEIGHT - 6}V${end}`, class: 'pic-grid' } as const,
    line(
      `${times.toLocaleString('en-GB')}×`,
      { x: xOf(times), y: AXIS_HEIGHT - 15 },
      'note',
      2 * RIGHT,
      {
        class: 'pic-figure',
      },
    ),
  ]);
}

function drawRow(
  picture: Picture,
  row: RatiosScene['rows'][number],
  top: number,
  veil: Veil,
): readonly Shape[] {
  const y = top + 58;
  const points = [
    { x: xOf(row.from), y },
    { x: xOf(row.to), y },
  ];
  const isHidden = veil.hides(row.partId);
  const edge = { from: '', to: '', mark: null, words: '', isBothWays: false, isOurs: false };
  const name = { x: 4, y: top + 16 };
  const label = `${veil.draw(partOf(picture, row.partId).label)}: ${veil.draw(row.times)}`;
  const shapes = isHidden
    ? hiddenShapes({ x: 4, y: top + 4, width: 200, height: 42 })
    : [
        line(label, name, 'label', PICTURE_WIDTH - 8, { anchor: 'start', class: 'pic-halo' }),
        ...wrap(veil.draw(row.figures), 'note', PICTURE_WIDTH - 8).map((text, index) =>
          line(text, { x: 4, y: top + 35 + index * 16 }, 'note', PICTURE_WIDTH - 8, {
            anchor: 'start',
            class: 'pic-halo',
          }),
        ),
      ];
  return [
    ...drawArrow(edge, { points, markAt: null, label: [] }, veil),
    { kind: 'circle', at: { x: xOf(row.from), y }, radius: 3.5, class: 'pic-dot' },
    {
      kind: 'group',
      part: isHidden ? null : row.partId,
      class: isHidden ? 'pic-part pic-hidden' : 'pic-part',
      shapes,
    },
  ];
}

/** A thin line from the tip of one arrow to the start of the next, if the next continues it. */
function drawCarry(from: number, index: number): readonly Shape[] {
  if (from === 1) return [];
  const top = AXIS_HEIGHT + index * ROW_HEIGHT + 64;
  return [
    { kind: 'path', d: `M${xOf(from)} ${top}V${top + ROW_HEIGHT - 10}`, class: 'pic-lifeline' },
  ];
}

/** Position on the logarithmic scale, rounded: a third digit would not be visible. */
function xOf(times: number): number {
  return round(LEFT + (Math.log10(times) / DECADES) * (PICTURE_WIDTH - LEFT - RIGHT));
}
