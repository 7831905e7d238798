import type { CardId } from '../../cards/index.ts';
import { error, quote, warning, type Fault } from '../faults.ts';
import type { DeclaredCard } from './validate-card.ts';

/** Faults in ids, aliases and groups over the whole site. */
export function checkIdentities(cards: readonly DeclaredCard[]): readonly Fault[] {
  const present = new Map<CardId, DeclaredCard>();
  const faults: Fault[] = [];
  for (const card of cards) {
    const first = present.get(card.id);
    if (first === undefined) present.set(card.id, card);
    else
      faults.push(
        at(
          card,
          'id',
          `${quote(card.id)} a second time`,
          `an id of its own; ${placeOf(first)} has this one`,
        ),
      );
  }
  return [
    ...faults,
    ...aliasFaults(cards, present),
    ...circleFaults(present),
    ...groupFaults(cards),
  ];
}

function aliasFaults(
  cards: readonly DeclaredCard[],
  present: ReadonlyMap<CardId, DeclaredCard>,
): readonly Fault[] {
  const faults: Fault[] = [];
  const claimed = new Map<CardId, DeclaredCard>();
  for (const card of cards) {
    for (const alias of card.aliases) {
      const fault = (expected: string): void => {
        faults.push(at(card, 'aliases', quote(alias), expected));
      };
      const first = claimed.get(alias);
      const bearer = present.get(alias);
      if (alias === card.id) fault("former ids, not the card's present one");
      else if (first !== undefined) fault(`each former id once; ${placeOf(first)} names this one`);
      else if (bearer !== undefined && circleFrom(card, present) === null) {
        fault(`ids that no card has any more; ${placeOf(bearer)} still has this one`);
      }
      claimed.set(alias, first ?? card);
    }
  }
  return faults;
}

/** One fault for each circle of aliases, reported at its first card. */
function circleFaults(present: ReadonlyMap<CardId, DeclaredCard>): readonly Fault[] {
  const reported = new Set<CardId>();
  const faults: Fault[] = [];
  for (const card of present.values()) {
    if (reported.has(card.id)) continue;
    const circle = circleFrom(card, present);
    if (circle === null) continue;
    for (const id of circle) reported.add(id);
    const found = [...circle, card.id].join(' → ');
    faults.push(
      at(
        card,
        'aliases',
        `the circle ${found}`,
        'one of these cards to be gone, its id named by the other',
      ),
    );
  }
  return faults;
}

/** The shortest path of aliases from a card through others back to itself. */
function circleFrom(
  start: DeclaredCard,
  present: ReadonlyMap<CardId, DeclaredCard>,
): readonly CardId[] | null {
  const seen = new Set<CardId>([start.id]);
  let ways: readonly (readonly CardId[])[] = [[start.id]];
  while (ways.length > 0) {
    const longer: (readonly CardId[])[] = [];
    for (const way of ways) {
      const last = way.at(-1);
      if (last === undefined) continue;
      for (const alias of present.get(last)?.aliases ?? []) {
        if (alias === start.id && way.length > 1) return way;
        if (seen.has(alias) || !present.has(alias)) continue;
        seen.add(alias);
        longer.push([...way, alias]);
      }
    }
    ways = longer;
  }
  return null;
}

function groupFaults(cards: readonly DeclaredCard[]): readonly Fault[] {
  const groups = Map.groupBy(
    cards.filter((card) => card.group !== null),
    (card) => card.group ?? '',
  );
  return [...groups].flatMap(([group, members]) => {
    const [only, second] = members;
    if (only === undefined || second !== undefined) return [];
    const detail = {
      line: lineOf(only, 'group'),
      field: 'group',
      found: `${quote(group)} on this card alone`,
    };
    return [warning(only.raw.file, { ...detail, expected: 'at least two cards in a group' })];
  });
}

function at(card: DeclaredCard, field: string, found: string, expected: string): Fault {
  return error(card.raw.file, { line: lineOf(card, field), field, found, expected });
}

function lineOf(card: DeclaredCard, field: string): number {
  return card.raw.attributes.get(field)?.line ?? card.raw.line;
}

function placeOf(card: DeclaredCard): string {
  return `${card.raw.file}:${card.raw.line}`;
}
