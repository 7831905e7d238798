export { effectiveDueDay } from './due-day.ts';
export { type Due, type DueAt, type DueContext, dueOf, type HeldBackBy } from './due.ts';
export { fnv1a } from './fnv.ts';
export { becameLeech, isLeech } from './leech.ts';
export {
  ANSWER_MS_MAX,
  ANSWER_MS_STEP,
  isAnswerMs,
  isEntryTime,
  isRegisterName,
  isRegisterValue,
  isReviewEntry,
  isSectionAddress,
  isUtcOffsetMinutes,
  LAST_ENTRY_MS,
  type LogEntry,
  REGISTER_LEVELS_MAX,
  type RegisterEntry,
  type RegisterValue,
  type ResetEntry,
  type ReviewEntry,
  storedAnswerMs,
  UTC_OFFSET_MINUTES_MAX,
} from './log-entry.ts';
export {
  AHEAD_TOLERANCE_MS,
  type CardMemory,
  type CardState,
  NEW_MEMORY,
  nextEntryMs,
} from './memory.ts';
export {
  BREAK_DAYS_MAX,
  isBreakDay,
  isPlannedBreak,
  openDayFrom,
  type PlannedBreak,
} from './planned-break.ts';
export {
  isRating,
  OFFERED_RATINGS,
  offeredRating,
  type Rating,
  RATING_NAMES,
  RATINGS,
} from './rating.ts';
export {
  compareText,
  isSetting,
  laterRegister,
  registerKey,
  registerKeyOf,
} from './register-key.ts';
export {
  cardRegister,
  type CardRegisterName,
  hiddenCards,
  READ_REGISTER,
  readSections,
} from './registers.ts';
export { decayOf, forgettingCurve, retrievabilityOn } from './retrievability.ts';
export {
  type CreateScheduler,
  type Outcome,
  type Preview,
  type Scheduler,
  SCHEDULER_VERSION,
} from './scheduling.ts';
export { type SectionMark, sectionMarks, type SectionMarks } from './section-marks.ts';
export {
  DEFAULT_SETTINGS,
  FSRS_PARAMETER_COUNT,
  isSameFold,
  isSettingValue,
  SETTING_NAMES,
  type Settings,
  settingsDigest,
  settingsOf,
} from './settings.ts';
export { gradedGroups, hasGradedSibling, noteGraded } from './siblings.ts';
export {
  elapsedDaysBetween,
  MS_PER_DAY,
  MS_PER_MINUTE,
  startOfStudyDayMs,
  studyDayOf,
} from './study-day.ts';
