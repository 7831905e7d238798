import type { CardIdentities } from '../../cards/index.ts';
import type { RegisterEntry, RegisterValue } from './log-entry.ts';
import { laterRegister, registerKey } from './register-key.ts';

/** Register of a section: whether its reader has read it (rule L2). */
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

/** The value of a card's register: the latest of those set under any id the card ever had (rules L2, L6). */
export function cardRegister(
  registers: ReadonlyMap<string, RegisterEntry>,
  identities: CardIdentities,
  name: CardRegisterName,
  cardId: string,
): RegisterValue {
  let latest: RegisterEntry | undefined;
  for (const id of identities.idsOf(cardId)) {
    const entry = registers.get(registerKey(name, id));
    if (entry !== undefined) latest = latest === undefined ? entry : laterRegister(latest, entry);
  }
  return latest?.value ?? null;
}

/** The present cards that `isCardHidden` holds of: found from the registers, of which there are few. */
export function hiddenCards(
  registers: ReadonlyMap<string, RegisterEntry>,
  identities: CardIdentities,
  today: number,
): ReadonlySet<string> {
  const hidden = new Set<string>();
  for (const { cardId: storedId } of registers.values()) {
    const cardId = storedId === null ? null : identities.resolve(storedId);
    if (cardId !== null && isCardHidden(registers, identities, cardId, today)) hidden.add(cardId);
  }
  return hidden;
}

/** Whether a card is kept out of the queue: suspended, or buried until a day still to come (rule L2). */
export function isCardHidden(
  registers: ReadonlyMap<string, RegisterEntry>,
  identities: CardIdentities,
  cardId: string,
  today: number,
): boolean {
  if (cardRegister(registers, identities, 'suspended', cardId) === true) return true;
  const buriedUntilDay = cardRegister(registers, identities, 'buriedUntilDay', cardId);
  return typeof buriedUntilDay === 'number' && buriedUntilDay > today;
}
