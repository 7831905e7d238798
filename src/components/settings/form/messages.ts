/** The messages of every setting: its name and, in one sentence, its effect on the work. */
import type { SettingName } from '../parsing/index.ts';

interface FieldMessages {
  readonly label: string;
  /** The effect of the setting on the work. */
  readonly effect: string;
  /** How to write a value, where that is not obvious. */
  readonly form?: string;
}

export const FIELD_MESSAGES: Readonly<Record<SettingName, FieldMessages>> = {
  newPerDay: {
    label: 'New cards a day',
    effect:
      'How many cards you meet for the first time each day; every one of them comes back, so the reviews of the coming weeks grow with this number.',
  },
  reviewsPerDay: {
    label: 'Reviews a day',
    effect:
      'The most reviews in one day; when more are due, the day takes those that gain you most, and the rest waits.',
  },
  decksInRotation: {
    label: 'Decks in rotation',
    effect:
      'New cards come only from the chosen decks; cards that you have started keep coming from all of them, so the reviews stay as they are.',
  },
  isOnlyRead: {
    label: 'Only sections I have read',
    effect:
      'New cards come only from sections that you have marked as read, so there are fewer while you have read little; cards that you have started keep coming.',
  },
  rolloverHour: {
    label: 'Day starts at',
    effect:
      'Up to this hour a late evening counts as the day before; cards may come due a day earlier or later, but their number stays the same.',
  },
  interviewDay: {
    label: 'Interview date',
    effect:
      'When more is due than a day takes, the cards that help most on this date come first; there is no more and no less to do.',
    form: 'Empty: 30 days ahead.',
  },
  plannedBreak: {
    label: 'Planned break',
    effect:
      'What would come due on these days is spread over the days around them, which then hold more.',
    form: 'At most 60 days.',
  },
  desiredRetention: {
    label: 'Desired retention',
    effect:
      'How likely you are to recall a card when it comes back: at 95 % it comes about 2.5 times as often as at 90 %, at 80 % about a third as often.',
    form: 'Percent, 70 to 97.',
  },
  maximumIntervalDays: {
    label: 'Longest interval',
    effect:
      'No card stays away for longer than this; a lower number adds reviews of cards that you know well.',
    form: 'Days, 1 to 36,500.',
  },
  learningStepsMinutes: {
    label: 'Learning steps',
    effect:
      'The waits between showings on the day you meet a card; each further step is one more showing of every new card.',
    form: 'Minutes or hours, such as 1m 10m or 1h. Empty: the first grade sets a day.',
  },
  relearningStepsMinutes: {
    label: 'Relearning steps',
    effect:
      'The waits before a card that you forgot gets a new day; each further step is one more showing of every card forgotten.',
    form: 'Minutes or hours, as above. Empty: the grade sets a day.',
  },
  isFuzzOn: {
    label: 'Vary intervals a little',
    effect:
      'Cards that you learned together come back on different days instead of in one heap; the sum of the reviews stays about the same.',
  },
  gradeButtons: {
    label: 'Grade buttons',
    effect:
      'Two are quicker to choose from; four also tell hard and easy recalls apart, so that the intervals fit each card better.',
  },
  isSingleKeysOn: {
    label: 'Single keys',
    effect:
      'Off, no key that is a single character does anything by itself, so dictated or stray letters change nothing; Space, Enter and keys with Ctrl go on working, and everything has a button.',
  },
  parameters: {
    label: 'FSRS parameters',
    effect:
      'The numbers by which FSRS foresees how you forget; others change every interval, so the reviews of a day may grow or shrink at once.',
    form: 'Paste 21 numbers. Empty: the defaults.',
  },
};
