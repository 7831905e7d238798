/** The actions of a review besides grades. They load when the first of them is wanted. */
import { parseStudySet, reviewAddress } from '../../lib/links/index.ts';
import { tellPage } from '../../lib/live/live-region.ts';
import { leaveForGuide } from '../../lib/state/open/index.ts';
import type { Session, SessionView } from '../../lib/state/review/index.ts';
import type { CardAction } from './keyboard.ts';
import { sourceAddress } from './source-address.ts';

export interface ReviewActions {
  readonly undo: () => void;
  /** Acts on the shown card; does nothing after the last one. */
  readonly act: (action: CardAction) => void;
  /** Stores the way back to the shown card, before the reader leaves for a guide. */
  readonly rememberCard: () => void;
}

export const loadExtras = () => import('./on-demand/extras.ts');

export function reviewActions(base: string, session: Session, view: SessionView): ReviewActions {
  const told = (action: Promise<void>): void => {
    action.catch(() => {
      tellPage('A part of this page could not be loaded. Reload the page.');
    });
  };
  const rememberCard = (): void => {
    if (view.status === 'done') return;
    const { set } = parseStudySet(location.search);
    leaveForGuide(base, reviewAddress(base, set, view.card.id));
  };
  const openSource = (): void => {
    if (view.status === 'done') return;
    rememberCard();
    location.assign(sourceAddress(base, view.card));
  };
  return {
    rememberCard,
    undo: () => {
      const undone = session.undo();
      told(
        loadExtras().then(async ({ announceUndo }) => {
          tellPage(announceUndo(await undone));
        }),
      );
    },
    act: (action) => {
      told(loadExtras().then(({ act }) => act(base, action, session, view, openSource)));
    },
  };
}
