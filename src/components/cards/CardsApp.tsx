/** The island of the page "Cards": opens the reader's progress and lists every card by it. */
import { WorkspaceGate } from '../kit/later/WorkspaceGate.tsx';
import { CardBrowser } from './CardBrowser.tsx';

interface Props {
  readonly base: string;
}

export function BrowseApp({ base }: Props) {
  return (
    <WorkspaceGate base={base}>
      {(workspace) => <CardBrowser workspace={workspace} />}
    </WorkspaceGate>
  );
}
