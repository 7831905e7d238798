/** The island of the card page: opens the progress, and shows the card in the address or why there is none. */
import type { Workspace } from '../../lib/state/later/workspace/index.ts';
import { WorkspaceGate } from '../kit/later/WorkspaceGate.tsx';
import { CardDetails } from './CardDetails.tsx';
import { NoCard } from './NoCard.tsx';
import { subjectOf } from './subject.ts';

interface Props {
  readonly base: string;
}

export function CardApp({ base }: Props) {
  return (
    <WorkspaceGate base={base}>
      {(workspace) => <SubjectView workspace={workspace} />}
    </WorkspaceGate>
  );
}

function SubjectView({ workspace }: { readonly workspace: Workspace }) {
  const subject = subjectOf(location.search, workspace);
  return subject.kind === 'card' ? (
    <CardDetails workspace={workspace} card={subject.card} formerId={subject.formerId} />
  ) : (
    <NoCard base={workspace.base} subject={subject} />
  );
}
