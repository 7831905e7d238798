import type { Card } from '../../../lib/cards/index.ts';
import { sectionAddress } from '../../../lib/links/index.ts';

interface Props {
  readonly base: string;
  readonly card: Card;
  readonly lapses: number;
  readonly onSuspend: () => void;
}

/** The advice about a card that was forgotten so many times. */
export function leechMessage(lapses: number): string {
  return `You have forgotten the last card ${lapses} times. Repeating it more seldom helps; reading where it comes from does.`;
}

/** Says that the last card is a leech, and offers to reread its section or to suspend it (rule Q7). */
export function LeechNotice({ base, card, lapses, onSuspend }: Props) {
  const { source } = card;
  return (
    <div class="leech">
      <p>{leechMessage(lapses)}</p>
      <p class="dr-actions">
        <a class="dr-button" href={sectionAddress(base, source.path, source.sectionId)}>
          Reread {source.sectionTitle ?? source.pageTitle}
        </a>
        <button type="button" class="dr-button" onClick={onSuspend}>
          Suspend that card
        </button>
      </p>
    </div>
  );
}
