/** The keys of registers, and which of two values wins. The first card needs no more of the log than this. */
import { compareText } from '../../text/compare.ts';
import type { LogEntry, RegisterEntry } from './log-entry.ts';

/** Whether an entry is a setting, and not a value of a card or a section. */
export function isSetting(entry: LogEntry): boolean {
  return entry.kind === 'register' && entry.cardId === null && entry.section === undefined;
}

/**
 * Key of a register in a log: the name alone for a setting, else the name with the card's id or the section's address.
 */
export function registerKey(name: string, subject: string | null): string {
  return subject === null ? name : `${name} ${subject}`;
}

export function registerKeyOf(entry: Pick<RegisterEntry, 'name' | 'cardId' | 'section'>): string {
  return registerKey(entry.name, entry.cardId ?? entry.section ?? null);
}

/**
 * The later of two values. If both have the same time, the greater JSON text wins, so that every device picks the same.
 */
export function laterRegister(a: RegisterEntry, b: RegisterEntry): RegisterEntry {
  const order =
    a.setAtMs - b.setAtMs || compareText(JSON.stringify(a.value), JSON.stringify(b.value));
  return order >= 0 ? a : b;
}
