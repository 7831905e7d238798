import { z } from 'astro/zod';

const id = z.string('an id').regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id such as `leaders-45`');
const words = z.string('words').trim().min(1, 'words');
const minutes = z.int('whole minutes').positive('whole minutes');

const phase = z.strictObject({
  id,
  label: words,
  tone: z.enum(['scope', 'design', 'depth', 'close'], 'scope, design, depth or close'),
});

const block = z.strictObject({ id, sign: words.max(2), label: words, minutes, phase: id });

const extra = z.strictObject({ id, label: words, minutes: minutes.nullable().default(null) });

const plan = z.strictObject({
  id,
  title: words,
  slot: minutes,
  total: minutes,
  base: id.nullable().default(null),
  facts: z.array(id, 'ids of facts').min(1, 'ids of facts'),
  note: words,
  blocks: z.array(block, 'a list of blocks').default([]),
  extras: z.array(extra, 'a list of extras').default([]),
});

const step = z.strictObject({
  id,
  label: words,
  phases: z
    .array(z.strictObject({ phase: id, note: words.nullable().default(null) }), 'a list of phases')
    .min(1, 'a list of phases'),
});

const structure = z.strictObject({
  id,
  title: words,
  plan: id.nullable().default(null),
  steps: z.array(step, 'a list of steps'),
});

/** The schema of `time-plans.yaml`. Sums and ids are checked afterwards. */
export const timePlansSchema = z.strictObject(
  {
    phases: z.array(phase, 'a list of phases'),
    plans: z.array(plan, 'a list of plans'),
    structures: z.array(structure, 'a list of structures'),
  },
  'the keys phases, plans and structures',
);

export type TimePlansEntry = z.infer<typeof timePlansSchema>;
export type PlanEntry = TimePlansEntry['plans'][number];
