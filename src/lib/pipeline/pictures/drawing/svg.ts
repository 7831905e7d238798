import { escapeHtml } from '../../../text/escape-html.ts';
import {
  PICTURE_WIDTH,
  round,
  TEXT_STYLES,
  type Drawing,
  type Group,
  type Shape,
  type Text,
} from './drawing.ts';

/** Title and description of a drawing, and a prefix that makes its ids unique on a page. */
export interface SvgNames {
  readonly idPrefix: string;
  readonly title: string;
  readonly description: string;
}

/**
 * Prints a drawing as one `<svg>`, with classes and presentation attributes only, as the Content Security Policy
 * requires.
 */
export function printSvg(drawing: Drawing, names: SvgNames): string {
  const { idPrefix, title, description } = names;
  const [titleId, descriptionId] = [`${idPrefix}-title`, `${idPrefix}-desc`];
  return [
    `<svg class="picture-drawing" xmlns="http://www.w3.org/2000/svg" role="img"`,
    ` viewBox="0 0 ${PICTURE_WIDTH} ${round(drawing.height)}"`,
    ` width="${PICTURE_WIDTH}" height="${round(drawing.height)}"`,
    ` aria-labelledby="${escapeHtml(titleId)} ${escapeHtml(descriptionId)}">`,
    `<title id="${escapeHtml(titleId)}">${escapeHtml(title)}</title>`,
    `<desc id="${escapeHtml(descriptionId)}">${escapeHtml(description)}</desc>`,
    printShapes(drawing.shapes),
    '</svg>',
  ].join('');
}

/** Prints shapes without the `<svg>` around them. */
export function printShapes(shapes: readonly Shape[]): string {
  return shapes.map(printShape).join('');
}

function printShape(shape: Shape): string {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height } = shape.box;
      return `<rect class="${shape.class}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${shape.radius}"/>`;
    }
    case 'path':
      return `<path class="${shape.class}" d="${shape.d}"/>`;
    case 'circle':
      return `<circle class="${shape.class}" cx="${round(shape.at.x)}" cy="${round(shape.at.y)}" r="${shape.radius}"/>`;
    case 'text':
      return printText(shape);
    case 'group':
      return printGroup(shape);
  }
}

function printText(shape: Text): string {
  const { size, weight } = TEXT_STYLES[shape.style];
  const classes = ['pic-text', `pic-${shape.style}`, shape.class].filter((name) => name !== '');
  return `<text class="${classes.join(' ')}" x="${round(shape.at.x)}" y="${round(shape.at.y)}" text-anchor="${shape.anchor}" font-size="${size}" font-weight="${weight}">${escapeHtml(shape.text)}</text>`;
}

function printGroup(group: Group): string {
  const mark =
    group.part === null ? 'data-hidden-part=""' : `data-part="${escapeHtml(group.part)}"`;
  return `<g class="${group.class}" ${mark}>${printShapes(group.shapes)}</g>`;
}
