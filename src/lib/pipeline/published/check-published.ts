import { error, quote, warning, type Fault } from '../faults.ts';
import {
  listOf,
  PUBLISHED_FILE,
  PUBLISHED_LISTS,
  type Published,
  type PublishedFile,
  type PublishedList,
} from './published.ts';
import { isPresent, locate, type Present } from './present.ts';

/** One fault for each published entry that leads nowhere now. */
export function missingFrom(
  { published, lineOf }: PublishedFile,
  present: Present,
): readonly Fault[] {
  const lists = Object.keys(PUBLISHED_LISTS) as PublishedList[];
  return lists.flatMap((list) =>
    published[list].flatMap((entry, index) => {
      if (isUnknown(entry, present) || locate(entry, published, present).kind !== 'missing')
        return [];
      // Entries under `moved` are reported by `checkMoves`.
      if (published.moved.has(entry)) return [];
      const name = `the ${PUBLISHED_LISTS[list]} ${quote(entry)}`;
      const detail = {
        line: lineOf(list, index),
        field: list,
        found: `no trace of ${name}, which was published`,
      };
      return [error(PUBLISHED_FILE, { ...detail, expected: ADVICE[list] })];
    }),
  );
}

const ADVICE: Readonly<Record<PublishedList, string>> = {
  pages: 'it brought back, its new address under `moved:`, or a reason under `retired:`',
  sections:
    'its `{#id}` brought back, its new address under `moved:`, or a reason under `retired:`',
  cards:
    'it brought back, named in `aliases` of the card that replaces it, or a reason under `retired:`',
};

/** Compares `moved` and `retired` with the present content. */
export function checkMoves(
  { published, lineOf }: PublishedFile,
  present: Present,
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [former, target] of published.moved) {
    const fault = (found: string, expected: string): void => {
      faults.push(
        error(PUBLISHED_FILE, { line: lineOf('moved', former), field: 'moved', found, expected }),
      );
    };
    const alias = present.aliases.get(former);
    const end = locate(target, published, present);
    if ((listOf(former) === 'cards') !== (listOf(target) === 'cards')) {
      fault(
        `${quote(former)} moved to ${quote(target)}`,
        'a card to become a card, a page or section a page or section',
      );
    } else if (isPresent(former, present)) {
      fault(`${quote(former)}, which is there`, 'only what has left its place');
    } else if (end.kind === 'circle') {
      fault(`the circle ${end.way.join(' → ')}`, 'a present address or card id at the end');
    } else if (end.kind === 'missing' && !isUnknown(end.last, present)) {
      fault(`${quote(end.last)}, which is not there`, 'a present address or card id at the end');
    } else if (alias !== undefined && end.kind === 'present' && end.at !== alias) {
      fault(
        `${quote(former)} moved to ${quote(end.at)}`,
        `${quote(alias)}, whose \`aliases\` name it`,
      );
    }
  }
  for (const key of published.retired.keys()) {
    if (!isPresent(key, present) && !present.aliases.has(key)) continue;
    const detail = {
      line: lineOf('retired', key),
      field: 'retired',
      found: `${quote(key)}, which is there`,
    };
    faults.push(error(PUBLISHED_FILE, { ...detail, expected: 'only what is gone for good' }));
  }
  return faults;
}

export interface Addition {
  readonly published: Published;
  /** New entries, by list; moves as `old → new`. */
  readonly added: Readonly<Record<PublishedList | 'moved', readonly string[]>>;
}

/**
 * Adds everything present to the published lists. Nothing is ever removed. Aliases are kept under `moved`, so that an
 * id keeps its card even after later renames that name only the last id.
 */
export function addPresent(published: Published, present: Present): Addition {
  const fresh = (list: PublishedList): readonly string[] =>
    [...present[list]].filter((entry) => !published[list].includes(entry));
  const aliases = [...present.aliases].filter(([former]) => !published.moved.has(former));
  const added = {
    pages: fresh('pages'),
    sections: fresh('sections'),
    cards: fresh('cards'),
    moved: aliases.map(([former, now]) => `${former} → ${now}`),
  };
  return {
    published: {
      pages: [...published.pages, ...added.pages],
      sections: [...published.sections, ...added.sections],
      cards: [...published.cards, ...added.cards],
      moved: new Map([...published.moved, ...aliases]),
      retired: published.retired,
    },
    added,
  };
}

/** A warning for content that `published.yaml` does not list yet: it could disappear without a fault. */
export function unlisted(published: Published, present: Present): readonly Fault[] {
  const { added } = addPresent(published, present);
  const count = Object.values(added).flat().length;
  if (count === 0) return [];
  const first = Object.values(added).flat()[0] ?? '';
  const found = `${count === 1 ? 'one entry' : `${count} entries`} missing, such as ${quote(first)}`;
  const expected = '`npm run published` to have added them before they are published';
  return [warning(PUBLISHED_FILE, { line: 1, field: 'file', found, expected })];
}

/** Whether an entry may be in a file that could not be parsed. */
function isUnknown(entry: string, present: Present): boolean {
  const list = listOf(entry);
  if (list === 'cards') return present.unread.size > 0;
  return list === 'sections' && present.unread.has(entry.split('#')[0] ?? '');
}
