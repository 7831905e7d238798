/** The actions of a review besides grades, each with its announcement. */
import { cardPageAddress, parseStudySet, reviewAddress } from '../../lib/links/index.ts';
import { leaveForGuide } from '../../lib/state/open/index.ts';
import type { Session, SessionView } from '../../lib/state/review/index.ts';
import type { CardAction } from './keyboard.ts';
import { DONE } from './messages.ts';
import { sourceAddress } from './source-address.ts';

export interface ReviewActions {
  readonly undo: () => void;
  /** Acts on the shown card; does nothing after the last one. */
  readonly act: (action: CardAction) => void;
  /** Stores the way back to the shown card, before the reader leaves for a guide. */
  readonly rememberCard: () => void;
}

export const loadExtras = () => import('./on-demand/extras.ts');

export function reviewActions(
  base: string,
  session: Session,
  view: SessionView,
  announce: (message: string) => void,
): ReviewActions {
  const announceAfter = (action: Promise<void>, message: string): void => {
    void action.then(() => {
      announce(message);
    });
  };
  const rememberCard = (): void => {
    if (view.status === 'done') return;
    const { set } = parseStudySet(location.search);
    leaveForGuide(base, reviewAddress(base, set, view.card.id));
  };
  return {
    rememberCard,
    undo: () => {
      void Promise.all([session.undo(), loadExtras()]).then(([undone, { announceUndo }]) => {
        announce(announceUndo(undone));
      });
    },
    act: (action) => {
      if (view.status === 'done') return;
      switch (action) {
        case 'bury':
        case 'suspend':
          announceAfter(session[action](), DONE[action]);
          break;
        case 'flag':
          announceAfter(session.flag(), DONE[view.isFlagged ? 'unflag' : 'flag']);
          break;
        case 'cardPage':
          location.assign(cardPageAddress(base, view.card.id));
          break;
        case 'source':
          rememberCard();
          location.assign(sourceAddress(base, view.card));
          break;
      }
    },
  };
}
