/**
 * The facts of spaced repetition that everything else computes with: entries, registers, settings, ratings, memories,
 * retrievability, siblings and leeches. They load before the first card, so ts-fsrs stays out. Of `src/lib/srs/SPEC.md`
 * this folder implements parts of L (what an entry is, registers, settings), S (what a change of settings derives
 * anew), D and Q (due day under a planned break, siblings, leeches).
 */
export { effectiveDueDay } from './due-day.ts';
export { becameLeech, isLeech } from './leech.ts';
export {
  ANSWER_MS_MAX,
  ANSWER_MS_STEP,
  LAST_ENTRY_MS,
  type LogEntry,
  REGISTER_LEVELS_MAX,
  type RegisterEntry,
  type RegisterValue,
  type ResetEntry,
  type ReviewEntry,
  type TimelineEntry,
  UTC_OFFSET_MINUTES_MAX,
  isRegisterValue,
  isSectionAddress,
  storedAnswerMs,
} from './log-entry.ts';
export {
  AHEAD_TOLERANCE_MS,
  CARD_STATES,
  type CardMemory,
  type CardState,
  NEW_MEMORY,
  nextEntryMs,
} from './memory.ts';
export {
  OFFERED_RATINGS,
  RATINGS,
  RATING_NAMES,
  type Rating,
  isRating,
  offeredRating,
} from './rating.ts';
export { isSetting, laterRegister, registerKey, registerKeyOf } from './register-key.ts';
export {
  type CardRegisterName,
  READ_REGISTER,
  cardRegister,
  cardRegisterEntry,
  hiddenCards,
  readSections,
} from './registers.ts';
export { decayOf, forgettingCurve, retrievabilityOn } from './retrievability.ts';
export {
  type CreateScheduler,
  type Outcome,
  type Preview,
  SCHEDULER_VERSION,
  type Scheduler,
} from './scheduling.ts';
export {
  DEFAULT_SETTINGS,
  FSRS_PARAMETER_COUNT,
  LIMITS,
  SETTING_NAMES,
  type Settings,
  isSameFold,
  isSettingValue,
  settingsDigest,
  settingsOf,
} from './settings.ts';
export { type GroupedCard, gradedGroups, hasGradedSibling, noteGraded } from './siblings.ts';
