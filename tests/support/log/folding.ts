/** Folding as the state layer does it, for tests of the pure folder alone. */
import { cardIdentities, type CardIdentities } from '../../../src/lib/cards/identity.ts';
import { parseCardId, type CardId } from '../../../src/lib/cards/card-id.ts';
import { createLog, type ReviewLog } from '../../../src/lib/srs/later/replay/review-log.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/lib/srs/model/settings.ts';
import {
  foldCard,
  type FoldContext,
  timelinesOf,
} from '../../../src/lib/srs/later/replay/fold-card.ts';
import type { CardMemory } from '../../../src/lib/srs/model/memory.ts';
import type { LogEntry } from '../../../src/lib/srs/model/log-entry.ts';
import { createScheduler } from '../../../src/lib/srs/later/scheduler/scheduler.ts';

/** A card id from a literal. */
export function cardId(text: string): CardId {
  const id = parseCardId(text);
  if (id === null) throw new RangeError(`cardId: ${text} is none`);
  return id;
}

/** Identities of cards given as `{ id: [aliases] }`. */
export function identitiesOf(
  aliasesById: Readonly<Record<string, readonly string[]>>,
): CardIdentities {
  return cardIdentities(
    Object.entries(aliasesById).map(([id, aliases]) => ({
      id: cardId(id),
      aliases: aliases.map(cardId),
    })),
  );
}

export function contextOf(settings: Partial<Settings> = {}): FoldContext {
  const all = { ...DEFAULT_SETTINGS, ...settings };
  return { scheduler: createScheduler(all), rolloverHour: all.rolloverHour };
}

export const DEFAULT_CONTEXT = contextOf();

/** Later than every entry a test makes. */
export const FAR_FUTURE_MS = 8e15;

/** The memory of one card, from its entries in any order; reviews and resets only. */
export function memoryAfter(
  entries: readonly LogEntry[],
  asOfMs = FAR_FUTURE_MS,
  context = DEFAULT_CONTEXT,
): CardMemory {
  return foldCard(
    entries.filter((entry) => entry.kind !== 'register'),
    context,
    asOfMs,
  );
}

/** The memory of every card that has entries (rule L4). Cards without an entry are absent: they are New. */
export function fold(
  log: ReviewLog,
  identities: CardIdentities,
  context: FoldContext,
  asOfMs: number,
): Map<string, CardMemory> {
  const memories = new Map<string, CardMemory>();
  for (const [cardId, entries] of timelinesOf(log, identities).byCard) {
    memories.set(cardId, foldCard(entries, context, asOfMs));
  }
  return memories;
}

/** The memories of all cards, by id. */
export function memoriesAfter(
  entries: readonly LogEntry[],
  identities: CardIdentities,
  asOfMs = FAR_FUTURE_MS,
  context = DEFAULT_CONTEXT,
): Record<string, CardMemory> {
  return Object.fromEntries(fold(createLog(entries), identities, context, asOfMs));
}
