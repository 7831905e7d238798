import { useStore } from '../useStore.ts';
import type { ComponentChildren } from 'preact';
import { openWorkspace, type Workspace } from '../../../lib/state/later/workspace/index.ts';
import { HealthNotice } from '../HealthNotice.tsx';
import { OpenGate } from '../OpenGate.tsx';
import { useOpening } from '../useOpening.ts';

interface Props {
  readonly base: string;
  readonly children: (workspace: Workspace) => ComponentChildren;
}

/**
 * Opens the reader's progress with its whole journal and shows the page. Renders the page again at each change of the
 * progress. Says so when something is wrong with the storage.
 */
export function WorkspaceGate({ base, children }: Props) {
  const { opening, retry } = useOpening(base, openWorkspace);
  return (
    <OpenGate opening={opening} retry={retry}>
      {(workspace) => <Following workspace={workspace}>{children}</Following>}
    </OpenGate>
  );
}

function Following({ workspace, children }: Omit<Props, 'base'> & { workspace: Workspace }) {
  useStore(workspace.progress.$changes);
  const health = useStore(workspace.progress.$health);
  return (
    <>
      <HealthNotice base={workspace.base} health={health} isSchedulerMissing={false} />
      {children(workspace)}
    </>
  );
}
