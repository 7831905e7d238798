import type { Session, SessionView } from '../../../lib/state/review/index.ts';
import { DONE } from '../messages.ts';
import { BacklogNote } from './BacklogNote.tsx';
import { LeechNotice } from './LeechNotice.tsx';

interface Props {
  readonly base: string;
  readonly view: SessionView;
  readonly session: Session;
  readonly announce: (message: string) => void;
}

/** Notes above the card: a backlog, and a leech after its grade. */
export function SessionNotes({ base, view, session, announce }: Props) {
  const { backlog, accepted } = view;
  const leech = accepted?.leech ?? null;
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
              announce(DONE.suspend);
            });
          }}
        />
      )}
    </>
  );
}
