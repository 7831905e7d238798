import { z } from 'astro/zod';
import {
  idField,
  placeField,
  rolesField,
  textField,
  duplicateIds,
  readYamlData,
  type YamlData,
} from '../sources/index.ts';
import { error, quote, warning, type Fault } from '../faults.ts';
import type { Present } from '../published/index.ts';

export const QUESTIONS_FILE = 'src/content/data/questions.yaml';

/** Parts of an interview round, in their usual order. */
export const PHASES = [
  'clarify',
  'estimate',
  'api',
  'data',
  'architecture',
  'depth',
  'scale',
  'close',
] as const;

export const FRAMEWORKS = ['leaders', 'pm', 'framework', 'chat'] as const;

const questionSchema = z.strictObject(
  {
    id: idField,
    text: textField('the question'),
    decides: textField('what the answer decides, in a short clause'),
    roles: rolesField,
    phase: z.enum(PHASES, `one of ${PHASES.join(', ')}`),
    framework: z.enum(FRAMEWORKS, `one of ${FRAMEWORKS.join(', ')}`),
    taughtAt: placeField,
  },
  'id, text, decides, roles, phase, framework and taughtAt only',
);

const fileSchema = z.strictObject(
  {
    planned: z.array(placeField, 'a list of pages').default([]),
    questions: z.array(questionSchema, 'a list of questions'),
  },
  'the keys `questions` and, for pages that are not written yet, `planned`',
);

/** One question of the bank. */
export type Question = z.infer<typeof questionSchema>;

/** The content of `questions.yaml`. */
export interface Questions {
  readonly questions: readonly Question[];
  /** Pages that are not written yet. */
  readonly planned: readonly string[];
  readonly faults: readonly Fault[];
  readonly lineOf: YamlData<unknown>['lineOf'];
}

/** Parses `questions.yaml`; `null` means a missing file, which is a bank without questions. */
export function parseQuestions(text: string | null): Questions {
  const { data, faults, lineOf } = readYamlData(text, QUESTIONS_FILE, fileSchema);
  const { questions, planned } = data ?? { questions: [], planned: [] };
  const duplicates = duplicateIds(questions, QUESTIONS_FILE, (index) => lineOf('questions', index));
  return { questions, planned, faults: [...faults, ...duplicates], lineOf };
}

/**
 * Compares `taughtAt` with the existing pages and sections. A page under `planned` may be missing, and its sections
 * unknown; once it exists, a warning asks the author to remove it from the list. All other places must exist.
 */
export function checkQuestions(
  { questions, planned, lineOf }: Questions,
  present: Present,
): readonly Fault[] {
  const faults = questions.flatMap(({ id, taughtAt }, index) => {
    const page = pageOf(taughtAt);
    if (planned.includes(page)) return [];
    if (present.unread.has(page) || isThere(taughtAt, present)) return [];
    const line = lineOf('questions', index, 'taughtAt');
    const expected = present.pages.has(page)
      ? `a section of ${page}`
      : 'a page that exists, or its address under `planned`';
    return [
      error(QUESTIONS_FILE, { line, field: `taughtAt of ${id}`, found: quote(taughtAt), expected }),
    ];
  });
  const written = planned.filter((page) => present.pages.has(page));
  const [first] = written;
  if (first === undefined) return faults;
  const found = `${written.join(', ')}, which ${written.length === 1 ? 'exists' : 'exist'} now`;
  const line = lineOf('planned', planned.indexOf(first));
  const expected = 'only pages that are not written yet';
  return [...faults, warning(QUESTIONS_FILE, { line, field: 'planned', found, expected })];
}

/** The place that a question links to: its section, else its page; `null` while the page is planned. */
export function presentPlace(
  taughtAt: string,
  present: Present,
): { readonly path: string; readonly sectionId: string | null } | null {
  const path = pageOf(taughtAt);
  if (!present.pages.has(path)) return null;
  const sectionId = present.sections.has(taughtAt) ? (taughtAt.split('#')[1] ?? null) : null;
  return { path, sectionId };
}

function pageOf(place: string): string {
  return place.split('#')[0] ?? place;
}

function isThere(place: string, present: Present): boolean {
  return present.pages.has(place) || present.sections.has(place);
}
