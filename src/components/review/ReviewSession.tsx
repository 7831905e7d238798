/** A session on the screen: one card, its grades, what is left; and after the last card, what comes next. */
import { useStore } from '@nanostores/preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withBase } from '../../lib/links/index.ts';
import { RATING_NAMES, type Rating } from '../../lib/srs/index.ts';
import type { OpenReview } from '../../lib/state/open-review.ts';
import { HealthNotice } from '../kit/HealthNotice.tsx';
import { useLazy } from '../kit/useLazy.ts';
import { CardView } from './CardView.tsx';
import { formatInterval } from '../../lib/format/index.ts';
import { GradeBar } from './GradeBar.tsx';
import { readKey } from './keyboard.ts';
import { ProgressLine } from './ProgressLine.tsx';

interface Props {
  readonly base: string;
  readonly review: OpenReview;
}

export function ReviewSession({ base, review }: Props) {
  const { session } = review;
  const { progress } = review.workspace;
  const view = useStore(session.$session);
  const health = useStore(progress.$health);
  const [announcement, setAnnouncement] = useState('');
  const [isHelpWanted, setHelpWanted] = useState(false);
  const help = useLazy(isHelpWanted, () => import('./KeysDialog.tsx'));
  // From the first answer on, so that the end of the session need not wait for it.
  const end = useLazy(view.status !== 'prompt', () => import('./DoneView.tsx'));
  const isFirstCardPainted = useRef(false);

  const showAnswer = (): void => {
    session.showAnswer();
  };

  const grade = (rating: Rating): void => {
    session.grade(rating);
  };

  // From the session and not from the press: a press may wait for the scheduler before it is a grade.
  const { accepted } = view;
  useEffect(() => {
    if (accepted === null) return;
    const interval = formatInterval(accepted.outcome);
    setAnnouncement(`${RATING_NAMES[accepted.rating]}, again in ${interval}.`);
  }, [accepted]);

  const showHelp = (): void => {
    setHelpWanted(true);
  };

  const undo = (): void => {
    void session.undo().then((undone) => {
      setAnnouncement(undone === null ? 'There is no grade to undo.' : 'Grade undone.');
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
          showHelp();
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
      <HealthNotice base={base} health={health} isSchedulerMissing={view.isSchedulerMissing} />
      <ProgressLine homeAddress={withBase(base, '/')} view={view} onUndo={undo} onHelp={showHelp} />
      {view.status === 'done' ? (
        end === null ? (
          <h2>Done for now</h2>
        ) : (
          <end.DoneView base={base} view={view} review={review} />
        )
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
      {isHelpWanted && help !== null && (
        <help.KeysDialog
          onClose={() => {
            setHelpWanted(false);
          }}
        />
      )}
    </div>
  );
}
