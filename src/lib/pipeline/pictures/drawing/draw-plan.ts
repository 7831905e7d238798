import { line, PICTURE_WIDTH, type Drawing, type Shape } from './drawing.ts';
import { partOf, type Box, type Picture, type PlanScene, type Stretch } from '../data/index.ts';
import type { Veil } from './veil.ts';

/** Units a minute: three minutes are just high enough for a line of text. */
const SCALE = 6.6;
const TOP = 26;
const AXIS = 34;
const RIGHT = 4;

/** One plan from top to bottom, to scale, with times at the left. */
export function drawPlan(picture: Picture, { bar }: PlanScene, veil: Veil): Drawing {
  const boxes = bar.stretches.map((stretch, index) => {
    const start = minutesBefore(bar.stretches, index);
    return {
      x: AXIS,
      y: TOP + start * SCALE,
      width: PICTURE_WIDTH - AXIS - RIGHT,
      height: stretch.minutes * SCALE,
    };
  });
  const total = minutesBefore(bar.stretches, bar.stretches.length);
  const times = [...boxes.map(({ y }) => y), TOP + total * SCALE];
  const ends = new Set([total, bar.slotMinutes]);
  return {
    height: TOP + Math.max(...ends) * SCALE + 12,
    shapes: [
      line('min', { x: AXIS - 8, y: TOP - 15 }, 'note', AXIS - 8, { anchor: 'end' }),
      ...times.map((y) => tick(Math.round((y - TOP) / SCALE), y)),
      ...bar.stretches.flatMap((stretch, index) => {
        const box = boxes[index];
        return box === undefined ? [] : [drawStretch(picture, stretch, box, veil)];
      }),
      ...(bar.slotMinutes > total ? leftOver(total, bar.slotMinutes) : []),
    ],
  };
}

/** Sum of the minutes of all stretches before one. */
export function minutesBefore(stretches: readonly Stretch[], index: number): number {
  return stretches.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Name on the left, minutes on the right; hidden parts keep their minutes. */
function drawStretch(picture: Picture, stretch: Stretch, box: Box, veil: Veil): Shape {
  const isHidden = veil.hides(stretch.partId);
  const middle = box.y + box.height / 2;
  const label = isHidden ? '? (hidden part)' : veil.draw(partOf(picture, stretch.partId).label);
  return {
    kind: 'group',
    part: isHidden ? null : stretch.partId,
    class: isHidden ? 'pic-part pic-hidden' : `pic-part pic-${stretch.tone}`,
    shapes: [
      { kind: 'box', box: isHidden ? shrink(box) : box, radius: 0, class: 'pic-box' },
      line(label, { x: box.x + 12, y: middle }, 'label', box.width - 80, { anchor: 'start' }),
      line(`${stretch.minutes} min`, { x: box.x + box.width - 12, y: middle }, 'label', 60, {
        anchor: 'end',
        class: 'pic-figure',
      }),
    ],
  };
}

/** Keeps the dashed edge of a hidden part away from its neighbors' edges. */
function shrink({ x, y, width, height }: Box): Box {
  return { x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3 };
}

function tick(minute: number, y: number): Shape {
  return line(String(minute), { x: AXIS - 8, y }, 'note', AXIS - 8, {
    anchor: 'end',
    class: 'pic-figure',
  });
}

function leftOver(total: number, slot: number): readonly Shape[] {
  const box = {
    x: AXIS,
    y: TOP + total * SCALE,
    width: PICTURE_WIDTH - AXIS - RIGHT,
    height: (slot - total) * SCALE,
  };
  const middle = box.y + box.height / 2;
  return [
    { kind: 'box', box, radius: 0, class: 'pic-rest' },
    tick(slot, box.y + box.height),
    line('Left for questions', { x: box.x + 12, y: middle }, 'note', 200, { anchor: 'start' }),
    line(`${slot - total} min`, { x: box.x + box.width - 12, y: middle }, 'note', 60, {
      anchor: 'end',
      class: 'pic-figure',
    }),
  ];
}
