import { useStore } from '../useStore.ts';
import type { ComponentChildren } from 'preact';
import { openWorkspace, type Workspace } from '../../../lib/state/open/index.ts';
import { HealthNotice } from '../HealthNotice.tsx';
import { OpenGate } from '../OpenGate.tsx';
import { useOpening } from '../useOpening.ts';

interface Props {
  readonly base: string;
  readonly children: (workspace: Workspace) => ComponentChildren;
}

/**
 * Opens the reader's progress with its whole log and the scheduler, says what keeps it from being stored, and shows the
 * page: again whenever the progress may have changed.
 */
export function WorkspaceGate({ base, children }: Props) {
  const { opening, retry } = useOpening(base, openWhole);
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

/** As the review opens it, and then all the rest, because these pages show the whole of it. */
async function openWhole(base: string, openAnew: () => void) {
  const opened = await openWorkspace(base, openAnew);
  if (!opened.ok) return opened;
  const { workspace } = opened;
  try {
    await workspace.progress.whenReady();
    await workspace.progress.prepareLog();
  } catch (error) {
    workspace.close();
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false as const, reason: 'unreachable' as const, detail };
  }
  return { ok: true as const, value: workspace };
}
