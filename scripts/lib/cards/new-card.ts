/** Makes a new card, from the author's request to the new text of the file. */
import { parseArgs } from 'node:util';
import { type CardKindSchemas, extractCards } from '../../../src/lib/pipeline/cards/index.ts';
import type { ContentDocument } from '../../../src/lib/pipeline/content-document.ts';
import type { ContentModel } from '../../../src/lib/pipeline/content-model.ts';
import { formatFault } from '../../../src/lib/pipeline/faults.ts';
import { PUBLISHED_FILE } from '../../../src/lib/pipeline/published/index.ts';
import { withoutFrontMatter } from '../../../src/lib/pipeline/sources/index.ts';
import { CARD_ID_RULE, parseCardId } from '../../../src/lib/cards/index.ts';
import { componentsIn, insertBlock, withComponents } from './insert-card.ts';
import { pagePath } from './page-path.ts';

const USAGE = `npm run card -- KIND PAGE SECTION ID [--write]

  KIND     of the card, a folder of src/card-kinds
  PAGE     as in its address: leaders/estimate; decks/leaders is a deck's own file and needs no SECTION
  SECTION  id of the heading below which the card stands
  ID       of the new card, for ever
  --write  puts it at the end of the section; without it the card is printed alone
  --folder FOLDER of the repository, if it is not this one`;

/** The author's request. */
export interface CardOrder {
  readonly kind: string;
  /** Site address without the base. */
  readonly path: string;
  readonly sectionId: string | null;
  readonly id: string;
}

export interface Arguments extends CardOrder {
  readonly isToWrite: boolean;
  /** `null` for this repository. */
  readonly folder: string | null;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Reads the command line after the script's name. */
export function readArguments(args: readonly string[]): Result<Arguments> {
  const parsed = parseOptions(args);
  if (!parsed.ok) return parsed;
  const { positionals, write, folder } = parsed.value;
  const [kind = '', page = '', ...rest] = positionals;
  const path = pagePath(page);
  const wanted = path.startsWith('/decks/') && rest.length === 1 ? [null, ...rest] : rest;
  const [sectionId, id] = wanted;
  if (kind === '' || page === '' || sectionId === undefined || id == null || wanted.length > 2) {
    const found = positionals.length === 0 ? 'nothing' : positionals.join(' ');
    return refuse(`found ${found}, expected\n\n${USAGE}`);
  }
  return { ok: true, value: { kind, path, sectionId, id, isToWrite: write, folder } };
}

interface Options {
  readonly positionals: readonly string[];
  readonly write: boolean;
  readonly folder: string | null;
}

function parseOptions(args: readonly string[]): Result<Options> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { write: { type: 'boolean', default: false }, folder: { type: 'string' } },
      allowPositionals: true,
    });
    return { ok: true, value: { positionals, write: values.write, folder: values.folder ?? null } };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return refuse(`${message}\n\n${USAGE}`);
  }
}

export interface NewCard {
  readonly file: string;
  /** The card alone, as MDX. */
  readonly block: string;
  /** The whole file with the card in it. */
  readonly text: string;
}

/** Makes the card, or says why not, with what was found and what is expected. */
export function makeCard(
  order: CardOrder,
  model: ContentModel,
  kinds: CardKindSchemas,
): Result<NewCard> {
  const kind = Object.hasOwn(kinds, order.kind) ? kinds[order.kind] : undefined;
  if (kind === undefined) {
    return refuse(`kind: found "${order.kind}", expected one of ${Object.keys(kinds).join(', ')}`);
  }
  const taken = idFault(order.id, model);
  if (taken !== null) return refuse(`id: found "${order.id}", ${taken}`);
  const document = model.documents.find(({ source }) => source.path === order.path);
  if (document === undefined) {
    const pages = model.documents.map(({ source }) => source.path.slice(1, -1) || 'index');
    return refuse(`page: found ${order.path}, expected one of\n  ${pages.join('\n  ')}`);
  }
  const place = placeIn(document, order.sectionId);
  if (!place.ok) return place;

  const block = kind.template(order.id, model.rootDir);
  const { file, fileText: before } = document.source;
  const isCrLf = before.includes('\r\n');
  const inserted = insertBlock(before.replaceAll('\r\n', '\n'), block, place.value.aboveLine);
  const text = withComponents(inserted, componentsIn(block));
  const lost = placeFault(order, document, text, kinds, model.rootDir);
  if (lost !== null) return refuse(`${file}: ${lost}`);
  return { ok: true, value: { file, block, text: isCrLf ? text.replaceAll('\n', '\r\n') : text } };
}

/** Why an id is not available, as the text after "expected"; `null` if it is free. */
function idFault(id: string, { present, published, documents }: ContentModel): string | null {
  const parsed = parseCardId(id);
  if (parsed === null) return `expected ${CARD_ID_RULE}`;
  const owner = documents.flatMap(({ cards }) => cards).find((card) => card.id === id);
  if (owner !== undefined) {
    return `expected a free one: the card at ${owner.raw.file}:${owner.raw.line} has it`;
  }
  const heir = present.aliases.get(id);
  if (heir !== undefined) return `expected a free one: it is an alias of the card "${heir}"`;
  const list = published.retired.has(id)
    ? 'retired'
    : published.moved.has(id)
      ? 'moved'
      : published.cards.includes(id)
        ? 'cards'
        : null;
  if (list === null) return null;
  return `expected one that no card ever had: it stands under ${list} in ${PUBLISHED_FILE}, and readers hold memories of it`;
}

/** The line to insert the card above. A card belongs to the nearest heading above it, of any depth. */
function placeIn(
  { source, extract }: ContentDocument,
  sectionId: string | null,
): Result<{ readonly aboveLine: number | null }> {
  if (sectionId === null) return { ok: true, value: { aboveLine: null } };
  const index = extract.sections.findIndex(({ id }) => id === sectionId);
  if (index >= 0) {
    return { ok: true, value: { aboveLine: extract.sections[index + 1]?.line ?? null } };
  }
  const ids = extract.sections.map(({ id }) => id).join(', ') || 'a heading: there is none';
  return refuse(`section: found "${sectionId}", expected one of ${ids} in ${source.file}`);
}

/** Checks the changed file as the build will: the card is in its section, and nothing else has changed. */
function placeFault(
  order: CardOrder,
  before: ContentDocument,
  text: string,
  kinds: CardKindSchemas,
  rootDir: string,
): string | null {
  const after = extractCards(withoutFrontMatter(text), before.source.file, kinds, rootDir);
  const known = new Set(before.extract.faults.map(({ found }) => found));
  const fault = after.faults.find(({ found }) => !known.has(found));
  if (fault !== undefined) return `with the card in it, ${formatFault(fault)}`;
  const card = after.cards.find(({ attributes }) => attributes.get('id')?.value === order.id);
  const isThere = order.sectionId === null || card?.section?.id === order.sectionId;
  const isWhole =
    after.cards.length === before.extract.cards.length + 1 &&
    after.sections.length === before.extract.sections.length;
  if (card !== undefined && isThere && isWhole) return null;
  return `found no place for a card at the end of "${order.sectionId ?? 'the file'}", expected text that ends before the next heading; put the card there by hand`;
}

function refuse(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}
