import { useEffect, useRef } from 'preact/hooks';
import type { Card, Deck } from '../../lib/cards/index.ts';
import { cardAddress, deckPath, sectionAddress, withBase } from '../../lib/links/index.ts';

interface Props {
  readonly base: string;
  readonly card: Card;
  readonly deck: Deck | undefined;
}

/** The source of the card, its prompt, and its answer on demand. The page takes its title from the prompt. */
export function CardSides({ base, card, deck }: Props) {
  const promptRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const text = promptRef.current?.textContent.trim().replace(/\s+/g, ' ');
    if (text) document.title = text;
  }, [card.promptHtml]);

  return (
    <>
      <p class="card-origin">
        <span>
          Deck: <a href={withBase(base, deckPath(card.deckId))}>{deck?.title ?? card.deckId}</a>
        </span>
        <a href={guideAddress(base, card)}>Open in guide: {placeName(card)}</a>
      </p>
      {/* Without the review form of its kind, because nothing is graded here. */}
      <article class="card-sides" data-card-id={card.id}>
        <div
          ref={promptRef}
          class="card-side-prompt"
          role="group"
          aria-label="Prompt"
          dangerouslySetInnerHTML={{ __html: card.promptHtml }}
        />
        <details>
          <summary>
            <span class="card-side-show">Show answer</span>
            <span class="card-side-hide">Hide answer</span>
          </summary>
          <div class="card-side-answer" dangerouslySetInnerHTML={{ __html: card.answerHtml }} />
        </details>
      </article>
    </>
  );
}

/** The address of the section that the card tests; for a card above the first section, of the card itself. */
export function guideAddress(base: string, { id, source }: Card): string {
  return source.sectionId === null
    ? cardAddress(base, source.path, id)
    : sectionAddress(base, source.path, source.sectionId);
}

function placeName({ source }: Card): string {
  return source.sectionTitle === null
    ? source.pageTitle
    : `${source.pageTitle} › ${source.sectionTitle}`;
}
