import {
  centerOf,
  line,
  stack,
  wrap,
  type Group,
  type Shape,
  type StackedLine,
} from './drawing.ts';
import type { Box, Part, Row } from '../data/index.ts';
import { hiddenOutline, INSETS, outlineOf } from './outlines.ts';
import { HIDDEN_TEXT, type Veil } from './veil.ts';

/** Height of a line of an entity or of endpoints, in units. */
const ROW_HEIGHT = 17;
const TITLE_HEIGHT = 25;
const OURS = 'ours';

/** A part in its box. A hidden part shows neither label nor kind. */
export function drawPart(part: Part, box: Box, veil: Veil): Group {
  if (veil.hides(part.id)) {
    return { kind: 'group', part: null, class: 'pic-part pic-hidden', shapes: hiddenShapes(box) };
  }
  const tone = part.isOurs ? 'pic-part pic-ours' : 'pic-part';
  return { kind: 'group', part: part.id, class: tone, shapes: shapesOf(part, box, veil) };
}

/** "?" and, if there is room, the words, so that the meaning of the sign is clear. */
export function hiddenShapes(box: Box): readonly Shape[] {
  const words = wrap(HIDDEN_TEXT, 'note', box.width - 4);
  const fits = box.height >= 18 + 15 * words.length;
  const lines = [
    { text: '?', style: 'hidden' as const },
    ...(fits ? words.map((text) => ({ text, style: 'note' as const })) : []),
  ];
  return [hiddenOutline(box), ...stack(lines, centerOf(box), box.width)];
}

function shapesOf(part: Part, box: Box, veil: Veil): readonly Shape[] {
  const outline = outlineOf(part.kind, box);
  switch (part.kind) {
    case 'entity':
      return [...outline, ...entityShapes(part, box, veil)];
    case 'partition':
      return [...outline, ...partitionShapes(part, box, veil)];
    case 'client':
    case 'service':
    case 'queue':
    case 'store':
    case 'cache':
    case 'external':
    case 'column':
    case 'block':
      return [...outline, ...labelShapes(part, box, veil)];
  }
}

/** Label, note and rows as one centered block. */
function labelShapes(part: Part, box: Box, veil: Veil): readonly Shape[] {
  const { top, side } = INSETS[part.kind];
  const room = box.width - 2 * side;
  const note = [part.note, part.isOurs ? OURS : null].filter((text) => text !== null).join(', ');
  const lines: readonly StackedLine[] = [
    ...wrap(veil.draw(part.label), 'label', room).map((text) => ({
      text,
      style: 'label' as const,
    })),
    ...(note === '' ? [] : wrap(veil.draw(note), 'note', room)).map((text) => ({
      text,
      style: 'note' as const,
    })),
    ...part.rows.map(({ text }, index) => ({
      text: veil.draw(text),
      style: 'code' as const,
      gap: index === 0 ? 5 : 0,
    })),
  ];
  const inner = { ...box, y: box.y + top, height: box.height - top };
  return stack(lines, centerOf(inner), room);
}

function entityShapes(part: Part, box: Box, veil: Veil): readonly Shape[] {
  const { x, y, width } = box;
  const title = line(
    veil.draw(part.label),
    { x: x + width / 2, y: y + TITLE_HEIGHT / 2 + 1 },
    'label',
    width - 8,
  );
  const firstOfOurs = part.rows.findIndex((row) => row.isOurs);
  const rule = (at: number, tone: string): Shape => ({
    kind: 'path',
    d: `M${x} ${at}h${width}`,
    class: tone,
  });
  return [
    title,
    rule(y + TITLE_HEIGHT, 'pic-sign'),
    ...(firstOfOurs > 0
      ? [rule(y + TITLE_HEIGHT + 3 + firstOfOurs * ROW_HEIGHT + 1, 'pic-sign pic-ours')]
      : []),
    ...part.rows.flatMap((row, index) => rowShapes(row, rowBox(box, index, row), veil)),
  ];
}

/** Rows that we added are below a dashed rule, which takes three units. */
function rowBox(box: Box, index: number, row: Row): Box {
  const y = box.y + TITLE_HEIGHT + 3 + index * ROW_HEIGHT + (row.isOurs ? 3 : 0);
  return { x: box.x + 8, y, width: box.width - 16, height: ROW_HEIGHT };
}

function rowShapes(row: Row, box: Box, veil: Veil): readonly Shape[] {
  const y = box.y + box.height / 2;
  const text = line(veil.draw(row.text), { x: box.x, y }, 'note', box.width, { anchor: 'start' });
  if (row.key === null) return [text];
  const key = line(row.key, { x: box.x + box.width, y }, 'mark', 40, { anchor: 'end' });
  return [text, key];
}

/** A name, and its rows as cells in a line. */
function partitionShapes(part: Part, box: Box, veil: Veil): readonly Shape[] {
  const { x, y, width, height } = box;
  const cellWidth = (width - 16) / part.rows.length;
  const cells = part.rows.flatMap((row, index): readonly Shape[] => {
    const cell = {
      x: x + 8 + index * cellWidth,
      y: y + TITLE_HEIGHT,
      width: cellWidth,
      height: height - TITLE_HEIGHT - 8,
    };
    return [
      { kind: 'box', box: cell, radius: 0, class: 'pic-cell' },
      line(veil.draw(row.text), centerOf(cell), 'note', cellWidth - 2),
    ];
  });
  const at = { x: x + 8, y: y + TITLE_HEIGHT / 2 };
  const note = line(veil.draw(part.note ?? ''), { ...at, x: x + width - 8 }, 'note', width / 2, {
    anchor: 'end',
  });
  return [line(veil.draw(part.label), at, 'label', width / 2, { anchor: 'start' }), note, ...cells];
}

/** Height of an entity with that many rows, in units. */
export function entityHeight(rowCount: number, hasOurs: boolean): number {
  return TITLE_HEIGHT + 3 + rowCount * ROW_HEIGHT + (hasOurs ? 3 : 0) + 5;
}
