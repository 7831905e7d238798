/**
 * A cache of derived memories (rule L9): it spares a phone the fold of 100,000 reviews before its first card. Stamped
 * with everything the fold depends on; at any mismatch it is as if there were none. Never exported, never merged.
 */
import type { RegisterEntry } from '../srs/log-entry.ts';
import { NEW_MEMORY, type CardMemory, type CardState } from '../srs/memory.ts';
import type { RegisterValue } from '../srs/log-entry.ts';

export interface SnapshotStamp {
  readonly logDigest: string;
  readonly catalogueRevision: string;
  readonly schedulerVersion: string;
}

export interface Snapshot {
  readonly memories: ReadonlyMap<string, CardMemory>;
  /** Settings, suspended, buried and flagged: what the queue needs besides the memories. */
  readonly registers: readonly RegisterEntry[];
  readonly settingsDigest: string;
  /** Number of review entries in the log, for the interface. */
  readonly reviewCount: number;
}

const VERSION = 1;
const STATES: readonly CardState[] = ['new', 'learning', 'review', 'relearning'];
const ABSENT = '';

/** The stored text: a JSON line of stamp and registers, then a line a card. At most 80 characters a card. */
export function serialiseSnapshot(stamp: SnapshotStamp, snapshot: Snapshot): string {
  const head = [
    VERSION,
    stamp.logDigest,
    stamp.catalogueRevision,
    stamp.schedulerVersion,
    snapshot.settingsDigest,
    snapshot.reviewCount,
    snapshot.registers.map(({ name, cardId, value, setAtMs }) => [name, cardId, value, setAtMs]),
  ];
  const lines = [JSON.stringify(head)];
  for (const [cardId, memory] of snapshot.memories) lines.push(memoryLine(cardId, memory));
  return lines.join('\n');
}

/** Reads a snapshot made under exactly this stamp; `null` for any other and for anything malformed. */
export function parseSnapshot(text: string | null, stamp: SnapshotStamp): Snapshot | null {
  if (text === null) return null;
  const [first = '', ...lines] = text.split('\n');
  const head = parseHead(first, stamp);
  if (head === null) return null;
  const memories = new Map<string, CardMemory>();
  for (const line of lines) {
    const parsed = parseLine(line);
    if (parsed === null) return null;
    memories.set(parsed.cardId, parsed.memory);
  }
  return { ...head, memories };
}

function parseHead(json: string, stamp: SnapshotStamp): Omit<Snapshot, 'memories'> | null {
  let head: unknown;
  try {
    head = JSON.parse(json);
  } catch {
    return null;
  }
  if (!Array.isArray(head)) return null;
  const [version, logDigest, catalogueRevision, schedulerVersion, digest, count, registers] =
    head as unknown[];
  if (
    version !== VERSION ||
    logDigest !== stamp.logDigest ||
    catalogueRevision !== stamp.catalogueRevision ||
    schedulerVersion !== stamp.schedulerVersion ||
    typeof digest !== 'string' ||
    typeof count !== 'number' ||
    !Array.isArray(registers)
  ) {
    return null;
  }
  return {
    settingsDigest: digest,
    reviewCount: count,
    // Written by `serialiseSnapshot` under the same stamp, from entries that had been checked.
    registers: (registers as [string, string | null, RegisterValue, number][]).map(
      ([name, cardId, value, setAtMs]) => ({ kind: 'register', name, cardId, value, setAtMs }),
    ),
  };
}

function memoryLine(cardId: string, memory: CardMemory): string {
  const last = memory.lastStudyDay;
  const relative = (day: number | null): string =>
    day === null || last === null ? ABSENT : base36(day - last);
  return [
    cardId,
    STATES.indexOf(memory.state),
    memory.stability,
    memory.difficulty,
    base36(memory.reps),
    base36(memory.lapses),
    base36(memory.step),
    base36(memory.intervalDays),
    last === null ? ABSENT : base36(last),
    relative(memory.dueDay),
    // Usually the time of the last entry plus a step, so the difference is short.
    memory.dueAtMs === null ? ABSENT : base36(memory.dueAtMs - memory.lastEntryMs),
    relative(memory.firstStudyDay),
    relative(memory.reviewedOnDay),
    base36(memory.lastEntryMs),
  ].join(' ');
}

function parseLine(line: string): { cardId: string; memory: CardMemory } | null {
  const fields = line.split(' ');
  if (fields.length !== 14) return null;
  const [cardId = '', state = '', stability, difficulty, ...rest] = fields;
  const [reps, lapses, step, interval, last, due, dueAt, first, reviewed, lastEntry] =
    rest.map(fromBase36);
  const stateName = STATES[Number(state)];
  if (stateName === undefined || last === undefined || lastEntry == null) return null;
  const absolute = (day: number | null | undefined): number | null =>
    day == null || last === null ? null : last + day;
  const memory: CardMemory = {
    ...NEW_MEMORY,
    state: stateName,
    stability: Number(stability),
    difficulty: Number(difficulty),
    reps: reps ?? NaN,
    lapses: lapses ?? NaN,
    step: step ?? NaN,
    intervalDays: interval ?? NaN,
    lastStudyDay: last,
    dueDay: absolute(due),
    dueAtMs: dueAt == null ? null : lastEntry + dueAt,
    firstStudyDay: absolute(first),
    reviewedOnDay: absolute(reviewed),
    lastEntryMs: lastEntry,
  };
  const isSound = Object.values(memory).every((value) => !Number.isNaN(value));
  return isSound ? { cardId, memory } : null;
}

function base36(value: number): string {
  return value.toString(36);
}

function fromBase36(text: string): number | null {
  return text === ABSENT ? null : Number.parseInt(text, 36);
}
