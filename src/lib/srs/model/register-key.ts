/** Registers by themselves: their keys, and which of two values wins. The first card needs no more of the log. */
import { compareText } from '../../text/compare.ts';
import type { LogEntry, RegisterEntry } from './log-entry.ts';

/** Whether an entry sets a setting, and not a value of a card or a section. */
export function isSetting(entry: LogEntry): boolean {
  return entry.kind === 'register' && entry.cardId === null && entry.section === undefined;
}

/** Key of a register in a log: of a setting by its name alone, else by the card's id or the section's address. */
export function registerKey(name: string, subject: string | null): string {
  return subject === null ? name : `${name} ${subject}`;
}

export function registerKeyOf(entry: Pick<RegisterEntry, 'name' | 'cardId' | 'section'>): string {
  return registerKey(entry.name, entry.cardId ?? entry.section ?? null);
}

/** The later value; of two values of one moment, the greater as JSON text, so that every device picks the same. */
export function laterRegister(a: RegisterEntry, b: RegisterEntry): RegisterEntry {
  const order =
    a.setAtMs - b.setAtMs || compareText(JSON.stringify(a.value), JSON.stringify(b.value));
  return order >= 0 ? a : b;
}
