/** Figures as text: `parseFigure` reads what was typed, `formatFigure` prints what can be typed back. */
export { type FigureFault } from './figure-fault.ts';
export { type Figure, parseFigure } from './figure.ts';
export { foldTyped } from './fold.ts';
export { formatFigure } from './format-figure.ts';
export { timesPowerOfTen } from './read-digits.ts';
