import { type YamlFile, readYamlData } from '../../sources/index.ts';
import { error, quote, type Fault } from '../../faults.ts';
import { entityHeight } from '../drawing/index.ts';
import type { Box, Edge, Part, Picture, Point, Route } from './model.ts';
import {
  pictureSchema,
  type BoxesEntry,
  type EdgeEntry,
  type PartEntry,
  type PictureEntry,
  type RatiosEntry,
  type SequenceEntry,
} from './picture-schema.ts';

type Side = BoxesEntry['edges'][number]['out'];

/** Parses the file of a picture. Its name is the picture's id. */
export function parsePicture(
  text: string,
  file: string,
  id: string,
): { picture: Picture | null; faults: readonly Fault[] } {
  const parsed = readYamlData(text, file, pictureSchema);
  if (parsed.data === null) return { picture: null, faults: parsed.faults };
  const faults = checkNames(parsed.data, file, parsed.lineOf);
  if (faults.length > 0) return { picture: null, faults };
  const { title, description, caption, source } = parsed.data;
  return {
    picture: { id, title, description, caption, source, ...contentOf(parsed.data) },
    faults: [],
  };
}

/** Checks that part ids are unique and that arrows lead from one part to another. */
function checkNames(
  entry: PictureEntry,
  file: string,
  lineOf: YamlFile['lineOf'],
): readonly Fault[] {
  const ids = entry.parts.map((part) => part.id);
  const twice = ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [{ line: lineOf('parts', index), field: 'id', found: quote(id), expected: 'each id once' }],
  );
  const edges = entry.kind === 'ratios' ? [] : entry.edges;
  const loose = edges.flatMap((edge, index) =>
    (['from', 'to'] as const).flatMap((end) =>
      ids.includes(edge[end])
        ? []
        : [
            {
              line: lineOf('edges', index, end),
              field: end,
              found: quote(edge[end]),
              expected: `one of ${ids.join(', ')}`,
            },
          ],
    ),
  );
  return [...twice, ...loose].map((detail) => error(file, detail));
}

function contentOf(entry: PictureEntry): Pick<Picture, 'parts' | 'edges' | 'scene'> {
  switch (entry.kind) {
    case 'boxes':
      return boxesContent(entry);
    case 'sequence':
      return sequenceContent(entry);
    case 'ratios':
      return ratiosContent(entry);
  }
}

function boxesContent(entry: BoxesEntry): Pick<Picture, 'parts' | 'edges' | 'scene'> {
  const boxes = new Map(entry.parts.map((part) => [part.id, placeOf(part)]));
  return {
    parts: entry.parts.map(partOfEntry),
    edges: entry.edges.map(edgeOfEntry),
    scene: {
      kind: 'boxes',
      height: entry.height,
      boxes,
      frames: entry.frames.map(({ title, at }) => ({ title, box: boxOf(at) })),
      routes: entry.edges.map((edge) => routeOf(edge, boxes)),
    },
  };
}

function sequenceContent(entry: SequenceEntry): Pick<Picture, 'parts' | 'edges' | 'scene'> {
  const branches = entry.edges.flatMap(({ branch }, index) =>
    branch === null ? [] : [[index, branch] as const],
  );
  return {
    parts: entry.parts.map(partOfEntry),
    edges: entry.edges.map(edgeOfEntry),
    scene: {
      kind: 'sequence',
      columns: new Map(entry.parts.map(({ id, column }) => [id, column])),
      heads: new Set(entry.parts.filter(({ late }) => !late).map(({ id }) => id)),
      branches: new Map(branches),
    },
  };
}

function ratiosContent(entry: RatiosEntry): Pick<Picture, 'parts' | 'edges' | 'scene'> {
  return {
    parts: entry.parts.map(({ id, label, names, figures, times }) => ({
      id,
      label,
      names,
      kind: 'block',
      note: null,
      rows: [],
      words: `${times}. ${figures}`,
      measure: null,
      isOurs: false,
    })),
    edges: [],
    scene: {
      kind: 'ratios',
      axis: entry.axis,
      rows: entry.parts.map(({ id, figures, times, from, to }) => ({
        partId: id,
        figures,
        times,
        from,
        to,
      })),
    },
  };
}

function partOfEntry({ id, kind, label, note, rows, words, names, ours }: PartEntry): Part {
  return {
    id,
    kind,
    label,
    note,
    rows: rows.map((row) => ({ text: row.text, key: row.key, isOurs: row.ours })),
    words,
    measure: null,
    names,
    isOurs: ours,
  };
}

function edgeOfEntry({ from, to, mark, words, both, ours }: EdgeEntry): Edge {
  return { from, to, mark, words, isBothWays: both, isOurs: ours };
}

function routeOf(edge: BoxesEntry['edges'][number], boxes: ReadonlyMap<string, Box>): Route {
  const port = (partId: string, side: Side, along: number | null): readonly Point[] => {
    const box = boxes.get(partId);
    return box === undefined ? [] : [portOf(box, side, along)];
  };
  return {
    points: [
      ...port(edge.from, edge.out, edge.outAt),
      ...edge.via.map(([x, y]) => ({ x, y })),
      ...port(edge.to, edge.in, edge.inAt),
    ],
    markAt: edge.markAt === null ? null : { x: edge.markAt[0], y: edge.markAt[1] },
    label: edge.label.map(({ text, at: [x, y], anchor }) => ({ text, x, y, anchor })),
  };
}

/** A point on a side of a box, in its middle or at a coordinate along it. */
function portOf({ x, y, width, height }: Box, side: Side, along: number | null): Point {
  switch (side) {
    case 'top':
      return { x: along ?? x + width / 2, y };
    case 'bottom':
      return { x: along ?? x + width / 2, y: y + height };
    case 'left':
      return { x, y: along ?? y + height / 2 };
    case 'right':
      return { x: x + width, y: along ?? y + height / 2 };
  }
}

function placeOf(part: BoxesEntry['parts'][number]): Box {
  const [
    x,
    y,
    width,
    height = entityHeight(
      part.rows.length,
      part.rows.some(({ ours }) => ours),
    ),
  ] = part.at;
  return { x, y, width, height };
}

function boxOf([x, y, width, height]: readonly [number, number, number, number]): Box {
  return { x, y, width, height };
}
