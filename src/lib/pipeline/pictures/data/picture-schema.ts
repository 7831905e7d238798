import { z } from 'astro/zod';

const id = z.string('an id').regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id such as `load-balancer`');
const words = z.string('words').trim().min(1, 'words');
const number = z.number('a number');
const point = z.tuple([number, number], 'a point [x, y]');
const box = z.tuple([number, number, number, number], 'a box [x, y, width, height]');
/** Without a height, an entity is as high as its rows need. */
const place = z.union([box, z.tuple([number, number, number])], 'a box [x, y, width, height]');
const side = z.enum(['top', 'right', 'bottom', 'left'], 'top, right, bottom or left');
const optionalWords = words.nullable().default(null);
const flag = z.boolean('true or false').default(false);

const row = z.union(
  [
    words.transform((text) => ({ text, key: null, ours: false })),
    z.strictObject({ text: words, key: optionalWords, ours: flag }),
  ],
  'words, or { text, key, ours }',
);

const part = z.strictObject({
  id,
  kind: z.enum(
    ['client', 'service', 'queue', 'store', 'cache', 'external', 'entity', 'column', 'partition'],
    'client, service, queue, store, cache, external, entity, column or partition',
  ),
  label: words,
  note: optionalWords,
  rows: z.array(row, 'a list of rows').default([]),
  words: z.string('words').default(''),
  names: z.array(words, 'a list of words').default([]),
  ours: flag,
});

const edge = z.strictObject({
  from: id,
  to: id,
  mark: z.string('a step such as "2a"').nullable().default(null),
  words,
  both: flag,
  ours: flag,
});

const labelText = z.strictObject({
  text: words,
  at: point,
  anchor: z.enum(['start', 'middle', 'end'], 'start, middle or end').default('middle'),
});

/** An arrow between two sides. `outAt` and `inAt` move its ends along the sides; `via` lists its corners. */
const placedEdge = edge.extend({
  out: side,
  in: side,
  outAt: number.nullable().default(null),
  inAt: number.nullable().default(null),
  via: z.array(point, 'a list of points').default([]),
  markAt: point.nullable().default(null),
  label: z.array(labelText, 'a list of labels').default([]),
});

const about = { title: words, description: words, caption: words, source: words };

const boxes = z.strictObject({
  kind: z.literal('boxes'),
  ...about,
  height: number,
  frames: z.array(z.strictObject({ title: words, at: box }), 'a list of frames').default([]),
  parts: z.array(part.extend({ at: place }), 'a list of parts'),
  edges: z.array(placedEdge, 'a list of edges').default([]),
});

const sequence = z.strictObject({
  kind: z.literal('sequence'),
  ...about,
  parts: z.array(part.extend({ column: number, late: flag }), 'a list of parts'),
  edges: z.array(edge.extend({ branch: optionalWords }), 'a list of edges'),
});

const ratios = z.strictObject({
  kind: z.literal('ratios'),
  ...about,
  axis: words,
  parts: z.array(
    part
      .pick({ id: true, label: true, names: true })
      .extend({ figures: words, times: words, from: number.positive(), to: number.positive() }),
    'a list of parts',
  ),
});

/** The schema of a file in `src/content/data/pictures`. The ids in it are checked afterwards. */
export const pictureSchema = z.discriminatedUnion('kind', [boxes, sequence, ratios], {
  error: 'kind: boxes, sequence or ratios',
});

export type PictureEntry = z.infer<typeof pictureSchema>;
export type BoxesEntry = z.infer<typeof boxes>;
export type SequenceEntry = z.infer<typeof sequence>;
export type RatiosEntry = z.infer<typeof ratios>;
export type PartEntry = z.infer<typeof part>;
export type EdgeEntry = z.infer<typeof edge>;
