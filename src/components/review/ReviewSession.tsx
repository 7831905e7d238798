/** A session on the screen: one card, its grades, what is left; and after the last card, what comes next. */
import { useStore } from '@nanostores/preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withBase } from '../../lib/links/index.ts';
import { RATING_NAMES, type Rating } from '../../lib/srs/index.ts';
import type { OpenReview } from '../../lib/state/open-review.ts';
import { CardView } from './CardView.tsx';
import { DoneView } from './DoneView.tsx';
import { formatInterval } from '../../lib/format/index.ts';
import { GradeBar } from './GradeBar.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { readKey } from './keyboard.ts';
import { ProgressLine } from './ProgressLine.tsx';
import { StorageNotice } from './StorageNotice.tsx';

interface Props {
  readonly base: string;
  readonly review: OpenReview;
}

export function ReviewSession({ base, review }: Props) {
  const { session, progress } = review;
  const view = useStore(session.$session);
  const health = useStore(progress.$health);
  const [announcement, setAnnouncement] = useState('');
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isFirstCardPainted = useRef(false);

  const showAnswer = (): void => {
    session.showAnswer();
  };

  const grade = (rating: Rating): void => {
    const before = session.$session.get();
    if (before.status !== 'answer') return;
    session.grade(rating);
    if (session.$session.get() === before || before.preview === null) return;
    const interval = formatInterval(before.preview[rating]);
    setAnnouncement(`${RATING_NAMES[rating]}, again in ${interval}.`);
  };

  const undo = (): void => {
    void session.undo().then((card) => {
      setAnnouncement(card === null ? 'There is no grade to undo.' : 'Grade undone.');
    });
  };

  // Before the card is painted: a key pressed at first sight of it has to count.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const key = readKey(event);
      if (key === null || document.querySelector('dialog[open]')) return;
      // A control that has the focus keeps its own Space and Enter.
      const isOnControl =
        event.target instanceof Element &&
        event.target.closest('a, button, input, select, textarea, summary') !== null;
      if (key.action === 'showAnswer' && isOnControl) return;
      event.preventDefault();
      switch (key.action) {
        case 'showAnswer':
          showAnswer();
          break;
        case 'undo':
          undo();
          break;
        case 'help':
          setHelpOpen(true);
          break;
        case 'grade':
          grade(key.rating);
          break;
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [review]);

  useEffect(() => {
    // The main places leave the thumb to the grades while a card is on the screen.
    document.documentElement.toggleAttribute('data-reviewing', view.status !== 'done');
    if (isFirstCardPainted.current || view.status === 'done') return;
    isFirstCardPainted.current = true;
    performance.mark('dr:first-card');
  }, [view.status]);

  useEffect(() => () => document.documentElement.removeAttribute('data-reviewing'), []);

  return (
    <div class="review">
      <div class="sr-only" role="status">
        {announcement}
      </div>
      <StorageNotice health={health} />
      {view.isSchedulerMissing && (
        <div class="review-notice" role="alert">
          <p>
            The part that schedules cards could not be loaded, so grades cannot be taken. Your
            progress is untouched.
          </p>
          <button
            type="button"
            class="dr-button"
            onClick={() => {
              location.reload();
            }}
          >
            Reload
          </button>
        </div>
      )}
      <ProgressLine
        homeAddress={withBase(base, '/')}
        view={view}
        onUndo={undo}
        onHelp={() => {
          setHelpOpen(true);
        }}
      />
      {view.status === 'done' ? (
        <DoneView base={base} view={view} review={review} />
      ) : (
        <>
          <CardView base={base} card={view.card} isAnswerShown={view.status === 'answer'} />
          <GradeBar
            isAnswerShown={view.status === 'answer'}
            preview={view.status === 'answer' ? view.preview : null}
            onShowAnswer={showAnswer}
            onGrade={grade}
          />
        </>
      )}
      <KeysDialog
        isOpen={isHelpOpen}
        onClose={() => {
          setHelpOpen(false);
        }}
      />
    </div>
  );
}
