import type { CardId, CardSource } from '../cards/index.ts';
import {
  type CardKindSchemas,
  checkIdentities,
  lintCards,
  type Section,
  type DeclaredCard,
} from './cards/index.ts';
import {
  checkMoves,
  missingFrom,
  unlisted,
  formerIds,
  type Present,
  parsePublished,
  PUBLISHED_FILE,
  type Published,
} from './published/index.ts';
import {
  deckFaults,
  deckOf,
  presentIn,
  readDocument,
  titleOf,
  type ContentDocument,
} from './content-document.ts';
import {
  readDeck,
  sortDecks,
  type ContentDeck,
  checkGuides,
  GUIDES_FILE,
  inReadingOrder,
  parseGuides,
  type GuideGroup,
  checkTopics,
  GLOSSARY_FILE,
  parseGlossary,
  type Term,
  type Topics,
  checkQuestions,
  parseQuestions,
  presentPlace,
  QUESTIONS_FILE,
  type Question,
  parseResources,
  RESOURCES_FILE,
  type Resource,
} from './lists/index.ts';
import { ContentError, error, isError, sortFaults, type Fault } from './faults.ts';
import { readRoutes, readSources, type Source, readText } from './sources/index.ts';

interface GuidePage {
  readonly file: string;
  /** Site address without the base. */
  readonly path: string;
  readonly title: string;
  readonly description: string | null;
  /** Deck of its cards without a deck of their own; `null` if there is no such deck. */
  readonly deckId: string | null;
  readonly sections: readonly Section[];
  readonly cardIds: readonly CardId[];
  /** Number of words outside cards. */
  readonly words: number;
}

/** A card without its HTML, which exists only after rendering. */
interface ContentCard {
  readonly id: CardId;
  readonly kind: string;
  readonly deckId: string;
  readonly source: CardSource;
  /** Every former id, oldest first. */
  readonly aliases: readonly CardId[];
  readonly group?: string;
  readonly file: string;
  readonly line: number;
}

/** A question with the page that teaches it; `null` while that page is planned. */
interface ContentQuestion extends Omit<Question, 'taughtAt'> {
  readonly taughtAt: {
    readonly path: string;
    readonly sectionId: string | null;
    readonly pageTitle: string;
  } | null;
}

export interface ContentModel {
  /** Folder of the site. */
  readonly rootDir: string;
  /** In reading order, the home page first. */
  readonly pages: readonly GuidePage[];
  readonly groups: readonly GuideGroup[];
  /** In their order. */
  readonly decks: readonly ContentDeck[];
  /** In reading order; cards of deck files after those of guides. */
  readonly cards: readonly ContentCard[];
  /** In the order of their files. */
  readonly questions: readonly ContentQuestion[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topics[];
  readonly resources: readonly Resource[];
  /** The source files: guides in reading order, then decks. */
  readonly documents: readonly ContentDocument[];
  readonly published: Published;
  readonly present: Present;
  /** Sorted by file and line. If there is an error among them, the model may be incomplete. */
  readonly faults: readonly Fault[];
}

/**
 * Reads and checks everything under `src/content`. Collects the faults instead of throwing; `assertSound` throws.
 *
 * @param rootDir folder of the repository
 * @throws ContentError if a card shows data of its kind that are at fault, such as a picture
 */
export function loadContent(
  rootDir: string,
  options: { readonly kinds: CardKindSchemas },
): ContentModel {
  const textOf = (file: string): string | null => readText(rootDir, file);
  const { sources, faults: sourceFaults } = readSources(rootDir);
  const guides = parseGuides(textOf(GUIDES_FILE));
  const publishedFile = parsePublished(textOf(PUBLISHED_FILE));
  const questions = parseQuestions(textOf(QUESTIONS_FILE));
  const glossary = parseGlossary(textOf(GLOSSARY_FILE));
  const resources = parseResources(textOf(RESOURCES_FILE));

  const deckSources = sources.filter(({ collection }) => collection === 'decks');
  const readDecks = deckSources.map(readDeck);
  const decks = sortDecks(readDecks.map(({ deck }) => deck));
  const deckIds = new Set(decks.map(({ id }) => id));
  const deckRank = (source: Source): number => decks.findIndex(({ id }) => id === source.slug);
  const guideSources = sources.filter(({ collection }) => collection === 'docs');
  const documents = [
    ...inReadingOrder(guides, guideSources),
    ...deckSources.toSorted((a, b) => deckRank(a) - deckRank(b)),
  ].map((source) => readDocument(source, options.kinds, rootDir));

  const declared = documents.flatMap(({ cards }) => cards);
  const present = presentIn(documents, readRoutes(rootDir));
  const aliasesOf = formerIds(publishedFile.published, present);
  const cards = documents.flatMap((document) =>
    document.cards.flatMap((card) => {
      const deckId = deckOf(card, document.source);
      if (deckId === null || !deckIds.has(deckId)) return [];
      return [contentCard(card, document.source, deckId, aliasesOf.get(card.id) ?? [])];
    }),
  );

  const faults = [
    ...sourceFaults,
    ...pathFaults(sources),
    ...readDecks.flatMap((read) => read.faults),
    ...guides.faults,
    ...checkGuides(guides, sources, deckIds),
    ...documents.flatMap((document) => document.faults),
    ...documents.flatMap((document) => deckFaults(document, deckIds)),
    ...checkIdentities(declared),
    ...lintCards(declared),
    ...questions.faults,
    ...checkQuestions(questions, present),
    ...glossary.faults,
    ...checkTopics(glossary, present),
    ...resources.faults,
    ...publishedFile.faults,
    ...(publishedFile.faults.some(isError)
      ? []
      : [
          ...missingFrom(publishedFile, present),
          ...checkMoves(publishedFile, present),
          ...(publishedFile.faults.length > 0 ? [] : unlisted(publishedFile.published, present)),
        ]),
  ];
  return {
    rootDir,
    pages: documents
      .filter(({ source }) => source.collection === 'docs')
      .map((document) => guidePage(document, deckIds)),
    groups: guides.groups,
    decks,
    cards,
    questions: questions.questions.map((question) => contentQuestion(question, present, sources)),
    terms: glossary.terms,
    topics: glossary.topics,
    resources: resources.resources,
    documents,
    published: publishedFile.published,
    present,
    faults: sortFaults(faults),
  };
}

/** @throws ContentError with all errors, if there are any */
export function assertSound(model: Pick<ContentModel, 'faults'>): void {
  if (model.faults.some(isError)) throw new ContentError(model.faults);
}

function pathFaults(sources: readonly Source[]): readonly Fault[] {
  return [...Map.groupBy(sources, ({ path }) => path)].flatMap(([path, [first, ...others]]) =>
    others.map(({ file }) =>
      error(file, {
        line: 1,
        field: 'file',
        found: `the address ${path}`,
        expected: `an address of its own; ${first?.file ?? ''} has this one`,
      }),
    ),
  );
}

function contentCard(
  card: DeclaredCard,
  page: Source,
  deckId: string,
  aliases: readonly CardId[],
): ContentCard {
  const { section, file, line } = card.raw;
  return {
    id: card.id,
    kind: card.kind,
    deckId,
    source: {
      path: page.path,
      pageTitle: titleOf(page),
      sectionId: section?.id ?? null,
      sectionTitle: section?.title ?? null,
    },
    aliases,
    ...(card.group !== null && { group: card.group }),
    file,
    line,
  };
}

function contentQuestion(
  question: Question,
  present: Present,
  sources: readonly Source[],
): ContentQuestion {
  const place = presentPlace(question.taughtAt, present);
  const page = sources.find(({ path }) => path === place?.path);
  const isKnown = place !== null && page !== undefined;
  return { ...question, taughtAt: isKnown ? { ...place, pageTitle: titleOf(page) } : null };
}

function guidePage(
  { source, extract, cards }: ContentDocument,
  deckIds: ReadonlySet<string>,
): GuidePage {
  const { description } = source.frontMatter.data;
  return {
    file: source.file,
    path: source.path,
    title: titleOf(source),
    description: typeof description === 'string' ? description : null,
    deckId: source.deckId !== null && deckIds.has(source.deckId) ? source.deckId : null,
    sections: extract.sections,
    cardIds: cards.map(({ id }) => id),
    words: extract.words,
  };
}
