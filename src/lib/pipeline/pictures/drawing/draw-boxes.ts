import { drawArrow } from './arrows.ts';
import { drawPart } from './draw-part.ts';
import { line, type Drawing, type Shape } from './drawing.ts';
import type { BoxesScene, Frame, Picture } from '../data/index.ts';
import type { Veil } from './veil.ts';

/** Frames at the back, then arrows, then the parts. */
export function drawBoxes(picture: Picture, scene: BoxesScene, veil: Veil): Drawing {
  const arrows = picture.edges.flatMap((edge, index) => {
    const route = scene.routes[index];
    return route === undefined ? [] : drawArrow(edge, route, veil);
  });
  const parts = picture.parts.flatMap((part) => {
    const box = scene.boxes.get(part.id);
    return box === undefined ? [] : [drawPart(part, box, veil)];
  });
  const frames = scene.frames.flatMap((frame) => drawFrame(frame, veil));
  return { height: scene.height, shapes: [...frames, ...arrows, ...parts] };
}

function drawFrame({ title, box }: Frame, veil: Veil): readonly Shape[] {
  return [
    { kind: 'box', box, radius: 8, class: 'pic-frame' },
    line(veil.draw(title), { x: box.x + 12, y: box.y + 14 }, 'note', box.width - 24, {
      anchor: 'start',
    }),
  ];
}
