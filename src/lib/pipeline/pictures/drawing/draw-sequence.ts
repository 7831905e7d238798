import { drawArrow, drawMark } from './arrows.ts';
import { drawPart } from './draw-part.ts';
import { line, PICTURE_WIDTH, textWidth, wrap, type Drawing, type Shape } from './drawing.ts';
import {
  partOf,
  type Box,
  type Edge,
  type Part,
  type Picture,
  type SequenceScene,
} from '../data/index.ts';
import type { Veil } from './veil.ts';

const MARGIN = 4;
const HEAD_HEIGHT = 52;
const TEXT_LEFT = 30;
const LINE_HEIGHT = 16;
const BRANCH_HEIGHT = 34;
const ROW_GAP = 12;

/** Place of a row, and of the heads of the parts that first appear in it. */
interface Row {
  readonly edge: Edge;
  readonly lines: readonly string[];
  readonly top: number;
  readonly arrowY: number;
}

/** Lifelines from top to bottom. Every step has its sentence above its arrow. */
export function drawSequence(picture: Picture, scene: SequenceScene, veil: Veil): Drawing {
  const widths = new Map(
    picture.parts.map((part) => [part.id, headWidth(part, scene.heads.has(part.id))]),
  );
  const column = (id: string): number => scene.columns.get(id) ?? 0;
  const late = new Set(scene.columns.keys()).difference(scene.heads);
  const { rows, branches, height } = layOut(picture, scene, veil, late);

  const boxes = new Map<string, Box>();
  for (const id of scene.columns.keys()) {
    const arrival = rows.find(({ edge }) => edge.to === id);
    const middle = scene.heads.has(id) ? MARGIN + HEAD_HEIGHT / 2 : (arrival?.arrowY ?? 0);
    const width = widths.get(id) ?? 0;
    boxes.set(id, {
      x: column(id) - width / 2,
      y: middle - HEAD_HEIGHT / 2,
      width,
      height: HEAD_HEIGHT,
    });
  }

  const lifelines = [...boxes].flatMap(([id, box]): Shape[] => {
    const end = scene.heads.has(id) ? height - MARGIN : lastUse(rows, id);
    const start = box.y + box.height;
    return end > start
      ? [{ kind: 'path', d: `M${column(id)} ${start}V${end}`, class: 'pic-lifeline' }]
      : [];
  });
  const arrows = rows.flatMap((row) => drawStep(row, boxes, column, late, veil));
  const heads = [...boxes].map(([id, box]) => drawPart(partOf(picture, id), box, veil));
  const gaps = rows.map(({ top, lines }) => textGap(top, lines.length));
  return { height, shapes: [...lifelines, ...gaps, ...branches, ...arrows, ...heads] };
}

/** Width of a head: that of its longest word, within the room between the other lifelines. */
function headWidth({ label, kind }: Part, isAtTop: boolean): number {
  const longest = Math.max(...label.split(' ').map((word) => textWidth(word, 'label')));
  return Math.min(104, Math.max(54, longest + (kind === 'queue' ? 38 : isAtTop ? 8 : 16)));
}

function layOut(picture: Picture, scene: SequenceScene, veil: Veil, late: ReadonlySet<string>) {
  const rows: Row[] = [];
  const branches: Shape[] = [];
  const arrived = new Set<string>();
  let y = MARGIN + HEAD_HEIGHT + ROW_GAP;
  picture.edges.forEach((edge, index) => {
    const branch = scene.branches.get(index);
    if (branch !== undefined) {
      branches.push(...drawBranch(veil.draw(branch), y));
      y += BRANCH_HEIGHT;
    }
    const room = PICTURE_WIDTH - TEXT_LEFT - MARGIN;
    const lines = wrap(veil.draw(edge.words), 'note', room);
    const isArrival = late.has(edge.to) && !arrived.has(edge.to);
    arrived.add(edge.to);
    const text = Math.max(lines.length * LINE_HEIGHT, 20);
    const half = isArrival ? HEAD_HEIGHT / 2 + 5 : 14;
    rows.push({ edge, lines, top: y, arrowY: y + text + half });
    y += text + half + (isArrival ? HEAD_HEIGHT / 2 : 4) + ROW_GAP;
  });
  return { rows, branches, height: y + MARGIN };
}

/** A gap in the lifelines behind a sentence, which keeps it readable. */
function textGap(top: number, lineCount: number): Shape {
  const height = Math.max(lineCount * LINE_HEIGHT, 20) + 2;
  const box = { x: 0, y: top - 1, width: PICTURE_WIDTH, height };
  return { kind: 'box', box, radius: 0, class: 'pic-paper' };
}

function drawBranch(title: string, y: number): readonly Shape[] {
  const box = { x: 0, y: y + 5, width: PICTURE_WIDTH, height: BRANCH_HEIGHT - 5 };
  return [
    { kind: 'box', box, radius: 0, class: 'pic-paper' },
    { kind: 'path', d: `M${MARGIN} ${y + 4}H${PICTURE_WIDTH - MARGIN}`, class: 'pic-branch' },
    line(title, { x: MARGIN, y: y + 19 }, 'label', PICTURE_WIDTH - 2 * MARGIN, {
      anchor: 'start',
    }),
  ];
}

function drawStep(
  row: Row,
  boxes: ReadonlyMap<string, Box>,
  column: (id: string) => number,
  late: ReadonlySet<string>,
  veil: Veil,
): readonly Shape[] {
  const { edge, lines, top, arrowY } = row;
  const isRightward = column(edge.to) > column(edge.from);
  const reach = (id: string, isLeftSide: boolean): number => {
    const box = boxes.get(id);
    const isHead =
      late.has(id) && box !== undefined && Math.abs(box.y + box.height / 2 - arrowY) < 1;
    if (!isHead) return column(id);
    return isLeftSide ? box.x : box.x + box.width;
  };
  const points = [
    { x: reach(edge.from, !isRightward), y: arrowY },
    { x: reach(edge.to, isRightward), y: arrowY },
  ];
  return [
    ...drawArrow({ ...edge, mark: null }, { points, markAt: null, label: [] }, veil),
    ...(edge.mark === null ? [] : drawMark(edge.mark, { x: MARGIN + 10, y: top + 10 })),
    ...lines.map((text, index) =>
      line(
        text,
        { x: TEXT_LEFT, y: top + 10 + index * LINE_HEIGHT },
        'note',
        PICTURE_WIDTH - TEXT_LEFT,
        { anchor: 'start' },
      ),
    ),
  ];
}

/** Index of the last row that involves a part. */
function lastUse(rows: readonly Row[], id: string): number {
  return Math.max(
    0,
    ...rows.filter(({ edge }) => edge.from === id || edge.to === id).map(({ arrowY }) => arrowY),
  );
}
