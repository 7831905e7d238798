import {
  centerOf,
  line,
  PICTURE_WIDTH,
  stack,
  stackHeight,
  wrap,
  type Drawing,
  type Shape,
  type StackedLine,
} from './drawing.ts';
import { hiddenShapes } from './draw-part.ts';
import {
  partOf,
  type Box,
  type Cell,
  type Picture,
  type StructuresScene,
  type Tone,
} from '../data/index.ts';
import type { Veil } from './veil.ts';

const LEFT = 2;
const GAP = 4;
const HEAD_HEIGHT = 26;
const BAND_HEAD = 25;
const PAD = 3;
const PAD_BLOCK = 8;

/**
 * A column for each structure and a band for each phase. The number in a cell is the step's position in its own
 * structure.
 */
export function drawStructures(picture: Picture, scene: StructuresScene, veil: Veil): Drawing {
  const columns = scene.titles.length;
  const width = (PICTURE_WIDTH - 2 * LEFT - (columns - 1) * GAP) / columns;
  const xOf = (column: number): number => LEFT + column * (width + GAP);
  const shapes: Shape[] = scene.titles.map((title, column) =>
    line(veil.draw(title), { x: xOf(column) + width / 2, y: 13 }, 'label', width),
  );
  let y = HEAD_HEIGHT;
  for (const { label, tone, cells } of scene.bands) {
    const texts = cells.map((ofColumn) =>
      ofColumn.map((cell) => cellLines(picture, cell, width - 2 * PAD, veil)),
    );
    const height = Math.max(...texts.map(columnHeight));
    shapes.push(
      { kind: 'path', d: `M${LEFT} ${y + 2}H${PICTURE_WIDTH - LEFT}`, class: 'pic-grid' },
      line(veil.draw(label), { x: LEFT, y: y + 14 }, 'note', PICTURE_WIDTH, { anchor: 'start' }),
    );
    cells.forEach((ofColumn, column) => {
      const box = { x: xOf(column), y: y + BAND_HEAD, width, height };
      if (ofColumn.length === 0) {
        shapes.push(line('no step', centerOf(box), 'note', width, { class: 'pic-soft' }));
      }
      ofColumn.forEach((cell, index) => {
        const cellBox = share(box, ofColumn.length, index);
        shapes.push(drawCell(cell, texts[column]?.[index] ?? [], cellBox, tone, veil));
      });
    });
    y += BAND_HEAD + height + 10;
  }
  return { height: y, shapes };
}

function cellLines(picture: Picture, cell: Cell, room: number, veil: Veil): readonly StackedLine[] {
  const { label } = partOf(picture, cell.partId);
  const minutes = cell.minutes === null ? '' : `, ${cell.minutes} min`;
  const notes = [`step ${cell.order}${minutes}`, ...(cell.note === null ? [] : [cell.note])];
  return [
    ...wrap(veil.draw(label), 'mark', room).map((text) => ({ text, style: 'mark' as const })),
    ...notes
      .flatMap((note) => wrap(veil.draw(note), 'note', room))
      .map((text) => ({ text, style: 'note' as const })),
  ];
}

/** Part of a box for one of several steps of a structure, one below the other. */
function share(box: Box, count: number, index: number): Box {
  const height = (box.height - (count - 1) * GAP) / count;
  return { ...box, y: box.y + index * (height + GAP), height };
}

function drawCell(
  cell: Cell,
  lines: readonly StackedLine[],
  box: Box,
  tone: Tone,
  veil: Veil,
): Shape {
  if (veil.hides(cell.partId)) {
    return { kind: 'group', part: null, class: 'pic-part pic-hidden', shapes: hiddenShapes(box) };
  }
  const shapes = [
    { kind: 'box', box, radius: 4, class: 'pic-box' } as const,
    ...stack(lines, centerOf(box), box.width),
  ];
  return { kind: 'group', part: cell.partId, class: `pic-part pic-${tone}`, shapes };
}

function columnHeight(ofColumn: readonly (readonly StackedLine[])[]): number {
  const heights = ofColumn.map((lines) => stackHeight(lines) + 2 * PAD_BLOCK);
  return heights.reduce((sum, height) => sum + height, 0) + Math.max(0, heights.length - 1) * GAP;
}
