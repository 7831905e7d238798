import { describe, expect, it } from 'vitest';
import {
  PICTURE_WIDTH,
  TEXT_STYLES,
  type Group,
  type Shape,
  type Text,
} from '../../../src/lib/pipeline/pictures/drawing/drawing.ts';
import { pictureIds, pictureOf } from '../../../src/lib/pipeline/pictures/data/find-picture.ts';
import type { Box, Point } from '../../../src/lib/pipeline/pictures/data/model.ts';
import { drawPicture } from '../../../src/lib/pipeline/pictures/drawing/render.ts';

/** Mean width of a character in em: a little more than that of the system fonts in use. */
const CHARACTER_EM = 0.58;

const cases = pictureIds(process.cwd()).flatMap((id) => [
  [id, null] as const,
  ...pictureOf(id, process.cwd()).parts.map((part) => [id, part.id] as const),
]);

describe.each(cases)('%s (hidden: %s)', (id, hidePart) => {
  const { shapes, height } = drawPicture(pictureOf(id, process.cwd()), hidePart);

  it('keeps every text inside the picture and inside its room', () => {
    for (const text of textsIn(shapes)) {
      const box = textBox(text);
      expect(box.x, text.text).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width, text.text).toBeLessThanOrEqual(PICTURE_WIDTH);
      expect(box.y, text.text).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height, text.text).toBeLessThanOrEqual(height);
      expect(box.width, text.text).toBeLessThanOrEqual(text.room);
    }
  });

  it('keeps the labels of a part inside its box', () => {
    for (const group of groupsIn(shapes)) {
      const outline = outlineOf(group);
      if (outline === null) continue;
      // The signs of the overview stand above their bars on purpose.
      const inside = textsIn(group.shapes).filter((text) => text.at.y > outline.y);
      for (const text of inside) expect(contains(outline, textBox(text)), text.text).toBe(true);
    }
  });

  it('lets no text run into another', () => {
    const texts = textsIn(shapes).map((text) => ({ text: text.text, box: textBox(text) }));
    texts.forEach((one, index) => {
      for (const other of texts.slice(index + 1)) {
        expect(overlap(one.box, other.box), `"${one.text}" and "${other.text}"`).toBe(false);
      }
    });
  });
});

describe.each(
  pictureIds(process.cwd()).filter((id) => pictureOf(id, process.cwd()).scene.kind === 'boxes'),
)('%s', (id) => {
  const picture = pictureOf(id, process.cwd());
  const { scene } = picture;
  if (scene.kind !== 'boxes') throw new Error('expected boxes');

  it('lets no box touch another or leave the picture', () => {
    const boxes = [...scene.boxes];
    const page = { x: 0, y: 0, width: PICTURE_WIDTH, height: scene.height };
    boxes.forEach(([one, box], index) => {
      expect(contains(page, box), one).toBe(true);
      for (const [other, otherBox] of boxes.slice(index + 1)) {
        expect(overlap(box, otherBox), `${one} and ${other}`).toBe(false);
      }
    });
  });

  it('draws arrows along the axes, clear of all boxes but their own', () => {
    scene.routes.forEach(({ points }, index) => {
      const edge = picture.edges[index];
      for (const [from, to] of points
        .slice(1)
        .map((point, at) => [points[at] ?? point, point] as const)) {
        const name = `${edge?.from ?? ''} > ${edge?.to ?? ''}`;
        expect(from.x === to.x || from.y === to.y, name).toBe(true);
        for (const [partId, box] of scene.boxes) {
          expect(crosses(from, to, box), `${name} and ${partId}`).toBe(false);
        }
      }
    });
  });

  it('keeps numbers and words of arrows clear of all boxes', () => {
    for (const { markAt, label } of scene.routes) {
      const marks =
        markAt === null ? [] : [{ x: markAt.x - 10, y: markAt.y - 10, width: 20, height: 20 }];
      const words = label.map(({ text, anchor, ...at }) =>
        textBox({ kind: 'text', at, anchor, text, style: 'note', room: 0, class: '' }),
      );
      for (const box of [...marks, ...words]) {
        for (const [partId, other] of scene.boxes) expect(overlap(box, other), partId).toBe(false);
      }
    }
  });
});

function textsIn(shapes: readonly Shape[]): readonly Text[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'text' ? [shape] : shape.kind === 'group' ? textsIn(shape.shapes) : [],
  );
}

function groupsIn(shapes: readonly Shape[]): readonly Group[] {
  return shapes.filter((shape) => shape.kind === 'group');
}

function outlineOf({ shapes }: Group): Box | null {
  const [first] = shapes;
  return first?.kind === 'box' ? first.box : null;
}

/** Estimated: from the height of capitals to a little under the line. */
function textBox({ text, at, anchor, style }: Text): Box {
  const { size } = TEXT_STYLES[style];
  const width = [...text].length * size * CHARACTER_EM;
  const x = anchor === 'start' ? at.x : anchor === 'end' ? at.x - width : at.x - width / 2;
  return { x, y: at.y - size * 0.74, width, height: size * 0.94 };
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Whether a line along an axis runs through the inside of a box; ending at its edge is no crossing. */
function crosses(from: Point, to: Point, box: Box): boolean {
  const line = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
  return overlap(line, box);
}
