/** Study days and probabilities as places on the screen. */
import type { CurvePoint } from './recall-curve.ts';

export interface PlotFrame {
  readonly width: number;
  readonly height: number;
  /** Edges of the area that the curves are drawn in. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (day: number) => number;
  readonly y: (recall: number) => number;
}

const HEIGHT = 240;
const GUTTER = { left: 46, right: 64, top: 26, bottom: 30 };
/** The approximate width of a date in pixels. */
const DATE_WIDTH = 110;
const DATES_MAX = 5;

/** @param width of the whole plot in CSS pixels */
export function plotFrame(width: number, firstDay: number, lastDay: number): PlotFrame {
  const left = GUTTER.left;
  const right = Math.max(left + 1, width - GUTTER.right);
  const top = GUTTER.top;
  const bottom = HEIGHT - GUTTER.bottom;
  return {
    width,
    height: HEIGHT,
    left,
    right,
    top,
    bottom,
    x: (day) => round(left + ((day - firstDay) / (lastDay - firstDay)) * (right - left)),
    y: (recall) => round(bottom - recall * (bottom - top)),
  };
}

/** A line through points, as the `d` of an SVG path; empty for fewer than two. */
export function linePath(points: readonly CurvePoint[], frame: PlotFrame): string {
  if (points.length < 2) return '';
  const places = points.map(({ day, recall }) => `${frame.x(day)} ${frame.y(recall)}`);
  return `M${places.join('L')}`;
}

/** The days that get a date below the plot: the first, the last, and those between them that have room. */
export function datedDays(width: number, firstDay: number, lastDay: number): number[] {
  const room = Math.floor((width - GUTTER.left - GUTTER.right) / DATE_WIDTH);
  const gaps = Math.min(Math.max(room, 1), DATES_MAX);
  return Array.from({ length: gaps + 1 }, (_, index) =>
    Math.round(firstDay + ((lastDay - firstDay) * index) / gaps),
  );
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
