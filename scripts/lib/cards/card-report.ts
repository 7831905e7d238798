/** The authors' report as lines of text. */
import type { ContentModel } from '../../../src/lib/pipeline/content-model.ts';
import { formatFault } from '../../../src/lib/pipeline/faults.ts';
import { lintCards } from '../../../src/lib/pipeline/cards/index.ts';
import { bareSections, TEACHING_WORDS, type BareSection } from './bare-sections.ts';
import { countAgainstFloors, countByKind, type CountedCard, type CountRow } from './card-counts.ts';
import { formatTable } from '../format-table.mjs';

export interface ReportOptions {
  /** Names of all kinds, in the order of the columns. */
  readonly kinds: readonly string[];
  /** Number of facts by site address; `null` if unknown. */
  readonly facts: ReadonlyMap<string, number> | null;
}

/** Counts by page and deck, missing cards, cards that are hard to learn, and sections without a card. */
export function reportLines(
  model: ContentModel,
  { kinds, facts }: ReportOptions,
): readonly string[] {
  const cards = countedCards(model);
  const declared = cards.map(({ card }) => card);
  const taught = new Set(model.pages.filter(({ deckId }) => deckId !== null).map((p) => p.file));
  const bare = bareSections(model.documents.filter(({ source }) => taught.has(source.file)));
  const warnings = lintCards(declared).map(formatFault);
  const teaching = bare.filter(({ isTeaching }) => isTeaching);
  return [
    ...part('Cards a page', pageTable(model, cards, kinds, facts)),
    ...part('Cards a deck', deckTable(model, cards, kinds)),
    ...part('Against the floor', floorTable(declared)),
    ...part('Hard to learn', warnings.length === 0 ? ['nothing'] : warnings),
    ...part(`More than ${TEACHING_WORDS} words and no card`, sectionLines(teaching)),
    ...part(
      'Other sections without a card',
      sectionLines(bare.filter(({ isTeaching }) => !isTeaching)),
    ),
  ];
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return [title, ...lines.map((line) => `  ${line}`), ''];
}

/** The cards of the site: those with an existing deck. */
function countedCards({ documents, cards }: ContentModel): readonly CountedCard[] {
  const declared = new Map(
    documents.flatMap((document) => document.cards.map((card) => [card.id, card] as const)),
  );
  return cards.flatMap(({ id, deckId, source: { path } }) => {
    const card = declared.get(id);
    return card === undefined ? [] : [{ path, deckId, card }];
  });
}

function pageTable(
  { documents }: ContentModel,
  cards: readonly CountedCard[],
  kinds: readonly string[],
  facts: ReportOptions['facts'],
): readonly string[] {
  const present = documents.map(({ source }) => source.path);
  const planned = [...(facts?.keys() ?? [])].filter((path) => !present.includes(path));
  const rows = countByKind([...present, ...planned], cards, kinds, ({ path }) => path);
  const cells = rows.map((row) => [
    planned.includes(row.key) ? `${row.key} (no page yet)` : row.key,
    ...(facts === null ? [] : [String(facts.get(row.key) ?? 0)]),
    ...countCells(row),
  ]);
  const allFacts = [...(facts?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  return formatTable([
    ['page', ...(facts === null ? [] : ['facts']), ...kinds, 'all'],
    ...cells,
    ['all', ...(facts === null ? [] : [String(allFacts)]), ...countCells(sumOf(rows, kinds))],
  ]);
}

function deckTable(
  { decks }: ContentModel,
  cards: readonly CountedCard[],
  kinds: readonly string[],
): readonly string[] {
  const ids = decks.map(({ id }) => id);
  const rows = countByKind(ids, cards, kinds, ({ deckId }) => deckId);
  return formatTable([
    ['deck', ...kinds, 'all'],
    ...rows.map((row) => [row.key, ...countCells(row)]),
  ]);
}

function countCells({ byKind, total }: CountRow): readonly string[] {
  return [...byKind, total].map(String);
}

function sumOf(rows: readonly CountRow[], kinds: readonly string[]): CountRow {
  return {
    key: 'all',
    byKind: kinds.map((_, kind) => rows.reduce((sum, { byKind }) => sum + (byKind[kind] ?? 0), 0)),
    total: rows.reduce((sum, { total }) => sum + total, 0),
  };
}

function floorTable(declared: Parameters<typeof countAgainstFloors>[0]): readonly string[] {
  const rows = countAgainstFloors(declared).map(({ name, count, atLeast, missing }) => [
    name,
    String(count),
    String(atLeast),
    String(missing),
  ]);
  return formatTable([['kind', 'there', 'floor', 'missing'], ...rows]);
}

function sectionLines(sections: readonly BareSection[]): readonly string[] {
  if (sections.length === 0) return ['none'];
  return sections.map(({ file, line, title, words }) => `${file}:${line} ${title}, ${words} words`);
}
