import { drawBoxes } from './draw-boxes.ts';
import { drawPlan } from './draw-plan.ts';
import { drawPlans } from './draw-plans.ts';
import { drawRatios } from './draw-ratios.ts';
import { drawSequence } from './draw-sequence.ts';
import { drawStructures } from './draw-structures.ts';
import type { Drawing } from './drawing.ts';
import { type Picture, pictureText } from '../data/index.ts';
import { printSvg } from './svg.ts';
import { veilOf } from './veil.ts';

interface RenderOptions {
  /** Makes the ids of title and description unique, because a picture may be twice on a page. */
  readonly idPrefix: string;
  /** The part to hide. The result does not contain its name. */
  readonly hidePart?: string | null;
}

/**
 * A picture as one `<svg>` for the page.
 *
 * @throws Error if `hidePart` is not a part of it
 */
export function renderPicture(
  picture: Picture,
  { idPrefix, hidePart = null }: RenderOptions,
): string {
  const { title, description } = pictureText(picture, hidePart);
  return printSvg(drawPicture(picture, hidePart), { idPrefix, title, description });
}

/** The shapes of a picture, not yet printed as SVG. */
export function drawPicture(picture: Picture, hidePart: string | null = null): Drawing {
  const veil = veilOf(picture, hidePart);
  const { scene } = picture;
  switch (scene.kind) {
    case 'boxes':
      return drawBoxes(picture, scene, veil);
    case 'sequence':
      return drawSequence(picture, scene, veil);
    case 'plan':
      return drawPlan(picture, scene, veil);
    case 'plans':
      return drawPlans(picture, scene, veil);
    case 'structures':
      return drawStructures(picture, scene, veil);
    case 'ratios':
      return drawRatios(picture, scene, veil);
  }
}
