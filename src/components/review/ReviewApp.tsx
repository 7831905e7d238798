/** The review page's island: opens the progress, and shows the session or why there is none. */
import { ReviewSession } from './ReviewSession.tsx';
import { useReview } from './useReview.ts';

interface Props {
  readonly base: string;
}

export default function ReviewApp({ base }: Props) {
  const { state, retry } = useReview(base);
  switch (state.status) {
    case 'loading':
      return (
        <p class="review-wait" role="status">
          Opening your cards…
        </p>
      );
    case 'failed':
      return (
        <div class="review-fault" role="alert">
          <p>
            {state.reason === 'unreachable'
              ? 'The cards could not be loaded.'
              : 'The cards were loaded but this version of the page cannot read them.'}{' '}
            Your progress is untouched.
          </p>
          <p class="dr-quiet">{state.detail}</p>
          <button type="button" class="dr-button" data-primary onClick={retry}>
            Try again
          </button>
        </div>
      );
    case 'open':
      return <ReviewSession base={base} review={state.review} />;
  }
}
