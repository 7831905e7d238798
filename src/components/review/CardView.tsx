import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Suggestion } from '../../card-kinds/contract.ts';
import { useReviewForm } from '../../card-kinds/review-registry.ts';
import type { Card } from '../../lib/cards/index.ts';
import { isPlainClick } from '../../lib/events/index.ts';
import { sourceAddress } from './source-address.ts';

interface Props {
  readonly base: string;
  readonly card: Card;
  readonly isFlagged: boolean;
  readonly isAnswerShown: boolean;
  /** These two as in `ExerciseProps`. */
  readonly seed: string;
  readonly keepAs: string;
  readonly onCheck: (suggestion: Suggestion) => void;
  readonly onOpenSource?: () => void;
  /** Opens the other actions on the card; absent where there are none. */
  readonly onMore?: () => void;
}

/** The card: its source, its prompt and, once shown, its answer, which then has the focus. */
export function CardView(props: Props) {
  const { card, isAnswerShown, seed, keepAs, onCheck } = props;
  const promptRef = useRef<HTMLDivElement>(null);
  const answerRef = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  const focused = useRef<HTMLElement | null>(null);
  const { source } = card;

  useEffect(() => {
    if (isAnswerShown) {
      focused.current = answerRef.current;
      focused.current?.focus({ preventScroll: true });
      answerRef.current?.scrollIntoView({ block: 'nearest' });
      return;
    }
    // The browser places the focus at the start of the page; every further card takes it.
    if (!isFirst.current) {
      focused.current = promptRef.current;
      focused.current?.focus({ preventScroll: true });
    }
    isFirst.current = false;
    scrollTo({ top: 0 });
  }, [card.id, isAnswerShown]);

  const Form = useReviewForm(card.kind, seed, isAnswerShown);
  // The form of a kind may load when the prompt has the focus already. It brings a prompt of its own.
  useLayoutEffect(() => {
    const isLost =
      focused.current?.isConnected === false && document.activeElement === document.body;
    if (!isLost) return;
    focused.current = promptRef.current;
    focused.current?.focus({ preventScroll: true });
  }, [Form]);
  return (
    <article class="review-card" data-card-id={card.id}>
      <div class="review-source">
        <span>
          {source.sectionTitle ?? source.pageTitle}
          {props.isFlagged && <span class="review-flag"> ⚑ Flagged</span>}
        </span>
        <span class="review-links">
          <a
            href={sourceAddress(props.base, card)}
            onClick={(event) => {
              if (isPlainClick(event)) props.onOpenSource?.();
            }}
          >
            Open in guide
          </a>
          {props.onMore !== undefined && (
            <button type="button" class="dr-tool" aria-haspopup="dialog" onClick={props.onMore}>
              More
            </button>
          )}
        </span>
      </div>
      <Form key={seed} {...{ card, isAnswerShown, seed, keepAs, onCheck, promptRef, answerRef }} />
    </article>
  );
}
