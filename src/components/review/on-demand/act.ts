/** Carries out an action on the shown card besides a grade, and tells it to screen readers. */
import { cardPageAddress } from '../../../lib/links/index.ts';
import { tellPage } from '../../../lib/live/live-region.ts';
import type { Session, SessionView } from '../../../lib/state/review/index.ts';
import type { CardAction } from '../keyboard.ts';
import { DONE } from './announcements.ts';

/**
 * @param shown what the reader saw at the press. If another card has come since, nothing is done: it is not the one that
 *   was meant.
 * @param openSource leaves for the card's section, with the way back stored
 */
export async function act(
  base: string,
  action: CardAction,
  session: Session,
  shown: SessionView,
  openSource: () => void,
): Promise<void> {
  const present = session.$session.get();
  if (shown.status === 'done' || present.status === 'done') return;
  if (present.card.id !== shown.card.id) return;
  switch (action) {
    case 'bury':
    case 'suspend':
      await session[action]();
      tellPage(DONE[action]);
      break;
    case 'flag':
      await session.flag();
      tellPage(DONE[present.isFlagged ? 'unflag' : 'flag']);
      break;
    case 'cardPage':
      location.assign(cardPageAddress(base, shown.card.id));
      break;
    case 'source':
      openSource();
      break;
  }
}
