import type { Rating } from '../../../lib/srs/model/index.ts';

/** A shape for each grade, about 10 pixels wide around its center, because color alone does not tell grades apart. */
const SHAPES: Readonly<Record<Rating, string>> = {
  1: 'M-4.5-4.5L4.5 4.5M4.5-4.5L-4.5 4.5',
  2: 'M0-5L5 4H-5Z',
  3: 'M-4.5 0A4.5 4.5 0 1 0 4.5 0A4.5 4.5 0 1 0-4.5 0Z',
  4: 'M0-5.5L5.5 0L0 5.5L-5.5 0Z',
};

interface Props {
  readonly rating: Rating;
  readonly x: number;
  readonly y: number;
}

/** The symbol of a grade, inside of an SVG. */
export function GradeMark({ rating, x, y }: Props) {
  return (
    <path
      class="plot-grade"
      data-rating={rating}
      d={SHAPES[rating]}
      transform={`translate(${x} ${y})`}
    />
  );
}
