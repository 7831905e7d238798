import { useEffect, useRef } from 'preact/hooks';
import {
  parseStudySet,
  practiceAddress,
  sectionAddress,
  settingsAddress,
  withBase,
} from '../../../lib/links/index.ts';
import { RATING_NAMES, RATINGS } from '../../../lib/srs/model/index.ts';
import { continueReading, type OpenReview } from '../../../lib/state/open/index.ts';
import { backupReminder } from '../../../lib/state/later/data/index.ts';
import type { SessionView } from '../../../lib/state/review/index.ts';
import { formatWeekdayDate, formatDue } from '../../../lib/format/index.ts';
import { plural } from '../../../lib/text/plural.ts';
import { Keeping } from '../../kit/later/Keeping.tsx';

type DoneSession = Extract<SessionView, { status: 'done' }>;

interface Props {
  readonly base: string;
  readonly view: DoneSession;
  readonly review: OpenReview;
}

/** The end of a session: its grades, when the next card is due, and one thing to do now. */
export function DoneView({ base, view, review }: Props) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { progress, isFirstSession } = review.page;
  const gradeCount = RATINGS.reduce((sum, rating) => sum + view.graded[rating], 0);
  const isSessionEnd = gradeCount > 0;
  useEffect(() => {
    if (isSessionEnd) headingRef.current?.focus();
  }, [isSessionEnd]);

  if (view.setSize === 0) return <EmptySet base={base} />;
  return (
    <section class="review-done">
      <h2 ref={headingRef} tabIndex={-1}>
        {isSessionEnd ? 'Done for now' : 'Nothing due now'}
      </h2>
      {isSessionEnd && (
        <p>
          {plural(gradeCount, 'grade')}: {namesOfGrades(view)}.
        </p>
      )}
      <NextCards base={base} view={view} progress={progress} />
      <NextStep base={base} review={review} />
      <p>
        <a href={practiceAddress(base, parseStudySet(location.search).set)}>
          Practice without scheduling
        </a>
      </p>
      <BackupNote base={base} reviewCount={progress.reviewCount()} />
      {isFirstSession && isSessionEnd && (
        <div class="dr-quiet">
          <p>
            Your progress is kept in this browser only, on this device. There is no account and no
            server.
          </p>
          <Keeping />
        </div>
      )}
    </section>
  );
}

function EmptySet({ base }: Pick<Props, 'base'>) {
  return (
    <section class="review-done">
      <h2>No cards here</h2>
      <p>The address names no deck or section that has cards.</p>
      <p>
        <a class="dr-button" data-primary href={withBase(base, '/review/')}>
          Review all cards
        </a>
      </p>
    </section>
  );
}

/** "2 Again, 5 Good" */
function namesOfGrades({ graded }: DoneSession): string {
  return RATINGS.filter((rating) => graded[rating] > 0)
    .map((rating) => `${graded[rating]} ${RATING_NAMES[rating]}`)
    .join(', ');
}

interface NextCardsProps extends Pick<Props, 'base'> {
  readonly view: DoneSession;
  readonly progress: OpenReview['page']['progress'];
}

/** When the next card comes, and why new cards wait. */
function NextCards({ base, view, progress }: NextCardsProps) {
  const { nextDueMs, newHeldBack, unreadHeldBack, breakUntilDay } = view;
  return (
    <>
      <p>
        {nextDueMs === null
          ? 'No further card is planned yet.'
          : `The next card is due ${formatDue({ atMs: nextDueMs, studyDay: progress.studyDayOf(nextDueMs) }, progress.today())}.`}
        {newHeldBack > 0 &&
          breakUntilDay === null &&
          ` ${plural(newHeldBack, 'new card waits', 'new cards wait')} for another day: the limit is ${progress.settings().newPerDay} a day.`}
      </p>
      {breakUntilDay !== null && (
        <p>
          A planned break holds reviews and new cards back until {formatWeekdayDate(breakUntilDay)}.{' '}
          <a href={settingsAddress(base)}>Change the break</a>
        </p>
      )}
      {unreadHeldBack > 0 && (
        <p>
          {plural(unreadHeldBack, 'new card waits', 'new cards wait')} in sections you have not
          read; by your <a href={settingsAddress(base)}>settings</a> cards come after reading.
        </p>
      )}
    </>
  );
}

function BackupNote({ base, reviewCount }: Pick<Props, 'base'> & { readonly reviewCount: number }) {
  const { isDue, reviewsSince } = backupReminder(base, reviewCount);
  if (!isDue) return null;
  return (
    <p>
      {plural(reviewsSince, 'grade')} since the last backup.{' '}
      <a href={settingsAddress(base, 'data')}>Export progress</a>
    </p>
  );
}

/** The other decks, if they have due cards; else reading. */
function NextStep({ base, review }: Pick<Props, 'base' | 'review'>) {
  const isRestricted = location.search !== '' && review.hasMoreOutsideSet();
  if (isRestricted) {
    return (
      <p>
        <a class="dr-button" data-primary href={withBase(base, '/review/')}>
          Review the other decks
        </a>
      </p>
    );
  }
  const place = continueReading(base);
  return (
    <p>
      <a
        class="dr-button"
        data-primary
        href={
          place === null ? withBase(base, '/') : sectionAddress(base, place.path, place.sectionId)
        }
      >
        {place === null ? 'Choose a guide to read' : `Continue reading: ${place.pageTitle}`}
      </a>
    </p>
  );
}
