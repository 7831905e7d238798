import { useEffect, useRef } from 'preact/hooks';
import { reviewOf } from '../../card-kinds/review-registry.ts';
import type { Card } from '../../lib/cards/index.ts';
import {
  reviewAddress,
  sectionAddress,
  cardAddress,
  parseStudySet,
} from '../../lib/links/index.ts';
import { leaveForGuide } from '../../lib/state/open-review.ts';

interface Props {
  readonly base: string;
  readonly card: Card;
  readonly isAnswerShown: boolean;
}

/** The card: where it comes from, its prompt, and once shown its answer, which then has the focus. */
export function CardView({ base, card, isAnswerShown }: Props) {
  const promptRef = useRef<HTMLDivElement>(null);
  const answerRef = useRef<HTMLDivElement>(null);
  const isFirst = useRef(true);
  const { source } = card;

  useEffect(() => {
    if (isAnswerShown) {
      answerRef.current?.focus({ preventScroll: true });
      answerRef.current?.scrollIntoView({ block: 'nearest' });
      return;
    }
    // The page's own start is left to the browser; every further card takes the focus.
    if (!isFirst.current) promptRef.current?.focus({ preventScroll: true });
    isFirst.current = false;
    scrollTo({ top: 0 });
  }, [card.id, isAnswerShown]);

  const address =
    source.sectionId === null
      ? cardAddress(base, source.path, card.id)
      : sectionAddress(base, source.path, source.sectionId);
  const Kind = reviewOf(card.kind);

  return (
    <article class="review-card" data-card-id={card.id}>
      <p class="review-source">
        <span>{source.sectionTitle ?? source.pageTitle}</span>
        <a
          href={address}
          onClick={() => {
            const { set } = parseStudySet(location.search);
            leaveForGuide(base, reviewAddress(base, set, card.id));
          }}
        >
          Open in guide
        </a>
      </p>
      <Kind card={card} isAnswerShown={isAnswerShown} promptRef={promptRef} answerRef={answerRef} />
    </article>
  );
}
