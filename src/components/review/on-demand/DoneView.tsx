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

interface Props {
  readonly base: string;
  readonly view: Extract<SessionView, { status: 'done' }>;
  readonly review: OpenReview;
}

/** The end of a session: what was done, when the next card is due, and one thing to do now. */
export function DoneView({ base, view, review }: Props) {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const { progress } = review.page;
  const backup = backupReminder(base, progress.reviewCount());
  const done = RATINGS.reduce((sum, rating) => sum + view.graded[rating], 0);
  const isSessionEnd = done > 0;
  useEffect(() => {
    if (isSessionEnd) headingRef.current?.focus();
  }, [isSessionEnd]);

  if (view.setSize === 0) {
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

  const byRating = RATINGS.filter((rating) => view.graded[rating] > 0)
    .map((rating) => `${view.graded[rating]} ${RATING_NAMES[rating]}`)
    .join(', ');
  return (
    <section class="review-done">
      <h2 ref={headingRef} tabIndex={-1}>
        {done > 0 ? 'Done for now' : 'Nothing due now'}
      </h2>
      {done > 0 && (
        <p>
          {plural(done, 'grade')}: {byRating}.
        </p>
      )}
      <p>
        {view.nextDueMs === null
          ? 'No further card is planned yet.'
          : `The next card is due ${formatDue({ atMs: view.nextDueMs, studyDay: progress.studyDayOf(view.nextDueMs) }, progress.today())}.`}
        {view.newHeldBack > 0 &&
          view.breakUntilDay === null &&
          ` ${plural(view.newHeldBack, 'new card waits', 'new cards wait')} for another day: the limit is ${progress.settings().newPerDay} a day.`}
      </p>
      {view.breakUntilDay !== null && (
        <p>
          A planned break holds reviews and new cards back until{' '}
          {formatWeekdayDate(view.breakUntilDay)}.{' '}
          <a href={settingsAddress(base)}>Change the break</a>
        </p>
      )}
      {view.unreadHeldBack > 0 && (
        <p>
          {plural(view.unreadHeldBack, 'new card waits', 'new cards wait')} in sections you have not
          read; by your <a href={settingsAddress(base)}>settings</a> cards come after reading.
        </p>
      )}
      <NextStep base={base} review={review} />
      <p>
        <a href={practiceAddress(base, parseStudySet(location.search).set)}>
          Practise without scheduling
        </a>
      </p>
      {backup.isDue && (
        <p>
          {plural(backup.reviewsSince, 'grade')} since the last backup.{' '}
          <a href={settingsAddress(base, 'data')}>Export progress</a>
        </p>
      )}
      {review.page.isFirstSession && done > 0 && (
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

function NextStep({ base, review }: Pick<Props, 'base' | 'review'>) {
  const place = continueReading(base);
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
