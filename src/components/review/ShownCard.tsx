import { offeredRating, type Settings } from '../../lib/srs/model/index.ts';
import type { Session, SessionView } from '../../lib/state/review/index.ts';
import { CardView } from './CardView.tsx';
import { GradeBar } from './GradeBar.tsx';
import { useSuggestion } from './useSuggestion.ts';

interface Props {
  readonly base: string;
  readonly session: Session;
  readonly view: Exclude<SessionView, { status: 'done' }>;
  /** As in `ExerciseProps`. */
  readonly seed: string;
  readonly gradeButtons: Settings['gradeButtons'];
  readonly onOpenSource: () => void;
  readonly onMore: () => void;
}

/** A card and its grades. */
export function ShownCard(props: Props) {
  const { base, session, view, seed, gradeButtons } = props;
  const isAnswerShown = view.status === 'answer';
  const [suggestion, suggest] = useSuggestion(seed, !isAnswerShown);
  return (
    <>
      <CardView
        base={base}
        card={view.card}
        isFlagged={view.isFlagged}
        isAnswerShown={isAnswerShown}
        seed={seed}
        keepAs={`review/${seed}`}
        onCheck={(rating) => {
          suggest(rating);
          session.showAnswer();
        }}
        onOpenSource={props.onOpenSource}
        onMore={props.onMore}
      />
      <GradeBar
        isAnswerShown={isAnswerShown}
        preview={isAnswerShown ? view.preview : null}
        gradeButtons={gradeButtons}
        suggested={suggestion === null ? null : offeredRating(suggestion, gradeButtons)}
        onShowAnswer={session.showAnswer}
        onGrade={session.grade}
      />
    </>
  );
}
