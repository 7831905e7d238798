import { minutesBefore } from './draw-plan.ts';
import { line, PICTURE_WIDTH, textWidth, type Drawing, type Shape } from './drawing.ts';
import {
  partOf,
  type Box,
  type Picture,
  type PlanBar,
  type PlansScene,
  type Stretch,
} from '../data/index.ts';
import { HIDDEN_TEXT, type Veil } from './veil.ts';

const LEFT = 6;
const SLOT_MINUTES = 90;
/** Units a minute, so that 90 minutes fill the width. */
const SCALE = (PICTURE_WIDTH - 2 * LEFT) / SLOT_MINUTES;
const TICK_MINUTES = 15;
const AXIS_HEIGHT = 22;
const TITLE_HEIGHT = 22;
const SIGN_HEIGHT = 16;
const BAR_HEIGHT = 26;
const EXTRA_HEIGHT = 20;
const ROW_GAP = 16;
const KEY_LINE = 18;
const KEY_INDENT = 16;

/** All plans on one scale, with the meaning of their signs below. */
export function drawPlans(picture: Picture, scene: PlansScene, veil: Veil): Drawing {
  const bars: Shape[] = [];
  let y = AXIS_HEIGHT;
  for (const bar of scene.bars) {
    bars.push(...drawBar(bar, y, veil));
    y += TITLE_HEIGHT + SIGN_HEIGHT + BAR_HEIGHT + bar.extras.length * EXTRA_HEIGHT + ROW_GAP;
  }
  const end = y - ROW_GAP + 4;
  const keys = drawKeys(picture, scene, end + 12, veil);
  return {
    height: keys.end,
    shapes: [...drawAxis(end), ...bars, ...keys.shapes],
  };
}

function drawAxis(end: number): readonly Shape[] {
  const count = SLOT_MINUTES / TICK_MINUTES + 1;
  return Array.from({ length: count }, (_, index) => index * TICK_MINUTES).flatMap((minute) => {
    const x = xOf(minute);
    const anchor = minute === 0 ? 'start' : minute === SLOT_MINUTES ? 'end' : 'middle';
    const text = minute === 0 ? '0 min' : String(minute);
    const at = { x: anchor === 'middle' ? x : anchor === 'start' ? 2 : PICTURE_WIDTH - 2, y: 10 };
    return [
      { kind: 'path', d: `M${x} ${AXIS_HEIGHT}V${end}`, class: 'pic-grid' },
      line(text, at, 'note', 40, { anchor, class: 'pic-figure' }),
    ] as const;
  });
}

function drawBar(bar: PlanBar, top: number, veil: Veil): readonly Shape[] {
  const total = minutesBefore(bar.stretches, bar.stretches.length);
  const y = top + TITLE_HEIGHT + SIGN_HEIGHT;
  return [
    line(veil.draw(bar.title), { x: LEFT, y: top + 13 }, 'label', PICTURE_WIDTH, {
      anchor: 'start',
      class: 'pic-halo',
    }),
    ...(bar.slotMinutes > total ? drawRest(total, bar.slotMinutes, y) : []),
    ...bar.stretches.map((stretch, index) => {
      const start = minutesBefore(bar.stretches, index);
      const width = stretch.minutes * SCALE;
      return drawStretch(stretch, { x: xOf(start), y, width, height: BAR_HEIGHT }, veil);
    }),
    ...bar.extras.flatMap(({ label, minutes }, index) =>
      drawExtra(veil.draw(label), minutes, total, y + BAR_HEIGHT + index * EXTRA_HEIGHT),
    ),
  ];
}

/** The sign above, the minutes inside. */
function drawStretch(stretch: Stretch, box: Box, veil: Veil): Shape {
  const isHidden = veil.hides(stretch.partId);
  const x = box.x + box.width / 2;
  return {
    kind: 'group',
    part: isHidden ? null : stretch.partId,
    class: isHidden ? 'pic-part pic-hidden' : `pic-part pic-${stretch.tone}`,
    shapes: [
      { kind: 'box', box, radius: 0, class: 'pic-box' },
      line(isHidden ? '?' : stretch.sign, { x, y: box.y - 8 }, 'mark', box.width + 4, {
        class: 'pic-halo',
      }),
      line(String(stretch.minutes), { x, y: box.y + box.height / 2 }, 'note', box.width, {
        class: 'pic-figure pic-strong',
      }),
    ],
  };
}

function drawRest(from: number, to: number, y: number): readonly Shape[] {
  const box = { x: xOf(from), y, width: (to - from) * SCALE, height: BAR_HEIGHT };
  const at = { x: box.x + box.width / 2, y: y + BAR_HEIGHT / 2 };
  const text = box.width > 60 ? `${to - from} to fill` : String(to - from);
  return [
    { kind: 'box', box, radius: 0, class: 'pic-rest' },
    line(text, at, 'note', box.width, { class: 'pic-figure' }),
  ];
}

/** A topic of the menu, to scale if it has minutes. */
function drawExtra(
  label: string,
  minutes: number | null,
  from: number,
  top: number,
): readonly Shape[] {
  const middle = top + EXTRA_HEIGHT / 2 + 2;
  const right = xOf(from) - 8;
  const text = line(label, { x: right, y: middle }, 'note', right, {
    anchor: 'end',
    class: 'pic-halo',
  });
  if (minutes === null) {
    const dash = { x: xOf(from) + 4, y: middle };
    return [text, line('not timed', dash, 'note', 104, { anchor: 'start', class: 'pic-halo' })];
  }
  const box = { x: xOf(from), y: top + 4, width: minutes * SCALE, height: EXTRA_HEIGHT - 4 };
  return [
    text,
    { kind: 'box', box, radius: 0, class: 'pic-rest' },
    line(`${minutes} each`, { x: box.x + box.width / 2, y: middle }, 'note', box.width, {
      class: 'pic-figure',
    }),
  ];
}

/** The meaning of the signs. Each set has its own columns. */
function drawKeys(picture: Picture, scene: PlansScene, top: number, veil: Veil) {
  const shapes: Shape[] = [];
  let y = top;
  for (const set of scene.keys) {
    const entries = set.map(({ sign, partId }) =>
      veil.hides(partId)
        ? { sign: '?', label: HIDDEN_TEXT }
        : { sign, label: veil.draw(partOf(picture, partId).label) },
    );
    const widest = Math.max(...entries.map(({ label }) => textWidth(label, 'note')));
    const columns = Math.floor((PICTURE_WIDTH - 2 * LEFT) / (KEY_INDENT + widest + 4));
    const width = (PICTURE_WIDTH - 2 * LEFT) / columns;
    entries.forEach(({ sign, label }, index) => {
      const at = {
        x: LEFT + (index % columns) * width,
        y: y + Math.floor(index / columns) * KEY_LINE,
      };
      const labelAt = { ...at, x: at.x + KEY_INDENT };
      shapes.push(
        line(sign, at, 'mark', KEY_INDENT, { anchor: 'start' }),
        line(label, labelAt, 'note', width - KEY_INDENT, { anchor: 'start' }),
      );
    });
    y += Math.ceil(entries.length / columns) * KEY_LINE + 6;
  }
  return { shapes, end: y - 6 };
}

function xOf(minute: number): number {
  return LEFT + minute * SCALE;
}
