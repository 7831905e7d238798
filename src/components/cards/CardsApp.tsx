/** The island of the page "Cards": opens the reader's progress and lists every card. */
import { WorkspaceGate } from '../kit/later/WorkspaceGate.tsx';
import { CardList } from './CardList.tsx';

interface Props {
  readonly base: string;
}

export function CardsApp({ base }: Props) {
  return (
    <WorkspaceGate base={base}>{(workspace) => <CardList workspace={workspace} />}</WorkspaceGate>
  );
}
