import type { CardIdentities } from '../../cards/index.ts';
import { isStudyDay } from '../../time/ranges.ts';
import type { RegisterEntry, RegisterValue } from './log-entry.ts';
import { laterRegister, registerKey } from './register-key.ts';

/** Register of a section: whether the reader has read it (rule L2). */
export const READ_REGISTER = 'read';

/** Addresses of the sections that are marked as read. */
export function readSections(registers: ReadonlyMap<string, RegisterEntry>): ReadonlySet<string> {
  const sections = new Set<string>();
  for (const { name, section, value } of registers.values()) {
    if (name === READ_REGISTER && section !== undefined && value === true) sections.add(section);
  }
  return sections;
}

export type CardRegisterName = 'suspended' | 'buriedUntilDay' | 'flagged';

/**
 * The register of a card: the latest of those set under any id that the card ever had (rules L2, L6). A new value must
 * be later than this one, or the value under a former id would win.
 */
export function cardRegisterEntry(
  registers: ReadonlyMap<string, RegisterEntry>,
  identities: CardIdentities,
  name: string,
  cardId: string,
): RegisterEntry | undefined {
  let latest: RegisterEntry | undefined;
  for (const id of identities.idsOf(cardId)) {
    const entry = registers.get(registerKey(name, id));
    if (entry !== undefined) latest = latest === undefined ? entry : laterRegister(latest, entry);
  }
  return latest;
}

/** The value of that register; `null` if it was never set. */
export function cardRegister(
  registers: ReadonlyMap<string, RegisterEntry>,
  identities: CardIdentities,
  name: CardRegisterName,
  cardId: string,
): RegisterValue {
  return cardRegisterEntry(registers, identities, name, cardId)?.value ?? null;
}

/**
 * The cards that are kept out of the queue (rule L2), each with the first study day on which it is shown again:
 * `Infinity` for a suspended card. The search goes over the registers, because there are few.
 */
export function hiddenCards(
  registers: ReadonlyMap<string, RegisterEntry>,
  identities: CardIdentities,
  today: number,
): ReadonlyMap<string, number> {
  const hidden = new Map<string, number>();
  for (const { cardId: storedId } of registers.values()) {
    const cardId = storedId === null ? null : identities.resolve(storedId);
    if (cardId === null) continue;
    const shownAgainDay = shownFromDay(registers, identities, cardId);
    if (shownAgainDay > today) hidden.set(cardId, shownAgainDay);
  }
  return hidden;
}

function shownFromDay(
  registers: ReadonlyMap<string, RegisterEntry>,
  identities: CardIdentities,
  cardId: string,
): number {
  if (cardRegister(registers, identities, 'suspended', cardId) === true) return Infinity;
  const buriedUntilDay = cardRegister(registers, identities, 'buriedUntilDay', cardId);
  return isStudyDay(buriedUntilDay) ? buriedUntilDay : -Infinity;
}
