import { useEffect, useRef } from 'preact/hooks';
import { tellPage } from '../../../lib/live/live-region.ts';
import type { Session, SessionView } from '../../../lib/state/review/index.ts';
import { DONE } from './announcements.ts';
import { BacklogNote, backlogMessage } from './BacklogNote.tsx';
import { leechMessage, LeechNotice } from './LeechNotice.tsx';

interface Props {
  readonly base: string;
  readonly view: SessionView;
  readonly session: Session;
}

/** Notes above the card: a backlog, and a leech after its grade. */
export function SessionNotes({ base, view, session }: Props) {
  const { backlog, accepted } = view;
  const leech = accepted?.leech ?? null;
  useEffect(() => {
    if (accepted !== null && leech !== null) tellPage(leechMessage(accepted.outcome.lapses));
  }, [accepted, leech]);
  // Once: its figures change with each grade.
  const isBacklogTold = useRef(false);
  useEffect(() => {
    if (backlog === null || isBacklogTold.current) return;
    isBacklogTold.current = true;
    tellPage(backlogMessage(backlog));
  }, [backlog]);
  return (
    <>
      {backlog !== null && view.status !== 'done' && <BacklogNote base={base} backlog={backlog} />}
      {accepted !== null && leech !== null && (
        <LeechNotice
          base={base}
          card={leech}
          lapses={accepted.outcome.lapses}
          onSuspend={() => {
            void session.suspendCard(leech.id).then(() => {
              tellPage(DONE.suspend);
            });
          }}
        />
      )}
    </>
  );
}
