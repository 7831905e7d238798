import { z } from 'astro/zod';
import {
  idField,
  placeField,
  textField,
  duplicateIds,
  readYamlData,
  type YamlData,
} from '../sources/index.ts';
import { error, quote, type Fault } from '../faults.ts';
import type { Present } from '../published/index.ts';

export const GLOSSARY_FILE = 'src/content/data/glossary.yaml';

export const AREAS = [
  'numbers',
  'interfaces',
  'data',
  'architecture',
  'operations',
  'rules',
  'leadership',
  'interview',
] as const;

const termSchema = z.strictObject(
  {
    id: idField,
    term: textField('the term'),
    abbreviation: textField('an abbreviation').optional(),
    synonyms: z.array(textField('a synonym'), 'a list of synonyms').default([]),
    area: z.enum(AREAS, `one of ${AREAS.join(', ')}`),
    definition: textField('one or two sentences'),
    seeAlso: z.array(z.string('the id of a term'), 'a list of ids').default([]),
    link: z.boolean('true or false').default(true),
  },
  'id, term, abbreviation, synonyms, area, definition, seeAlso and link only',
);

const topicsSchema = z.strictObject(
  {
    label: textField('a label'),
    tags: z.record(
      z.string(),
      z.string('the id of a term, or a page'),
      'a line `tag: id` for each',
    ),
  },
  'label and tags only',
);

const fileSchema = z.strictObject(
  {
    terms: z.array(termSchema, 'a list of terms'),
    topics: z.array(topicsSchema, 'a list of groups with `label` and `tags`').default([]),
  },
  'the keys `terms` and `topics`',
);

export type Term = z.infer<typeof termSchema>;

/** A group of the index of topics. Each tag leads to a term by its id, or to a page. */
export type Topics = z.infer<typeof topicsSchema>;

/** The content of `glossary.yaml`. */
export interface Glossary {
  readonly terms: readonly Term[];
  readonly topics: readonly Topics[];
  readonly faults: readonly Fault[];
  readonly lineOf: YamlData<unknown>['lineOf'];
}

/** All names of a term. */
export function namesOf({ term, abbreviation, synonyms }: Term): readonly string[] {
  return [term, ...(abbreviation === undefined ? [] : [abbreviation]), ...synonyms];
}

/** Parses `glossary.yaml`; `null` means a missing file, which is a glossary without terms. */
export function parseGlossary(text: string | null): Glossary {
  const { data, faults, lineOf } = readYamlData(text, GLOSSARY_FILE, fileSchema);
  const { terms, topics } = data ?? { terms: [], topics: [] };
  return {
    terms,
    topics,
    faults: [
      ...faults,
      ...duplicateIds(terms, GLOSSARY_FILE, (index) => lineOf('terms', index)),
      ...duplicateNames(terms, lineOf),
      ...seeAlsoFaults(terms, lineOf),
    ],
    lineOf,
  };
}

/** Compares the topics with the terms and pages that exist. */
export function checkTopics(
  { terms, topics, lineOf }: Glossary,
  present: Present,
): readonly Fault[] {
  const ids = new Set(terms.map(({ id }) => id));
  return topics.flatMap(({ tags }, index) =>
    Object.entries(tags).flatMap(([tag, target]) => {
      const page = target.split('#')[0] ?? target;
      const isPlace = placeField.safeParse(target).success;
      if (isPlace ? isThere(target, page, present) : ids.has(target)) return [];
      return [
        error(GLOSSARY_FILE, {
          line: lineOf('topics', index, 'tags', tag),
          field: `topic ${tag}`,
          found: quote(target),
          expected: isPlace ? 'a page or section that exists' : 'the id of a term, or a page',
        }),
      ];
    }),
  );
}

function isThere(target: string, page: string, present: Present): boolean {
  return present.pages.has(target) || present.sections.has(target) || present.unread.has(page);
}

/** Faults for a name that two entries have: it would be unclear which of them to link. */
function duplicateNames(
  terms: readonly Term[],
  lineOf: YamlData<unknown>['lineOf'],
): readonly Fault[] {
  const owners = new Map<string, string>();
  return terms.flatMap((term, index) =>
    namesOf(term).flatMap((name) => {
      const key = name.toLowerCase();
      const owner = owners.get(key);
      owners.set(key, owner ?? term.id);
      if (owner === undefined) return [];
      return [
        error(GLOSSARY_FILE, {
          line: lineOf('terms', index),
          field: `names of ${term.id}`,
          found: quote(name),
          expected: `a name that no entry has; ${owner} has this one`,
        }),
      ];
    }),
  );
}

function seeAlsoFaults(
  terms: readonly Term[],
  lineOf: YamlData<unknown>['lineOf'],
): readonly Fault[] {
  const ids = new Set(terms.map(({ id }) => id));
  return terms.flatMap(({ id, seeAlso }, index) =>
    seeAlso.flatMap((other, place) =>
      ids.has(other) && other !== id
        ? []
        : [
            error(GLOSSARY_FILE, {
              line: lineOf('terms', index, 'seeAlso', place),
              field: `seeAlso of ${id}`,
              found: quote(other),
              expected: 'the id of another term',
            }),
          ],
    ),
  );
}
