/** "Your data": storage, export and import, faults, and deletion at the end. */
import { useStore } from '../../kit/useStore.ts';
import { useEffect, useState } from 'preact/hooks';
import { followStored } from '../../../lib/state/later/data/index.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { AheadBlock } from './AheadBlock.tsx';
import { BackupBlock } from './BackupBlock.tsx';
import { DamagedBlock } from './DamagedBlock.tsx';
import { DeleteBlock } from './DeleteBlock.tsx';
import { ImportBlock } from './import/index.ts';
import { OrphansBlock } from './OrphansBlock.tsx';
import { StorageBlock } from './StorageBlock.tsx';

interface Props {
  readonly workspace: Workspace;
  readonly onDeleted: (reviewCount: number) => void;
}

export function DataSection({ workspace, onDeleted }: Props) {
  useStore(workspace.progress.$changes);
  // A backup changes a stored value and not the progress, so the page has to be rendered again by hand.
  const [, setLooks] = useState(0);
  const onExported = (): void => {
    setLooks((count) => count + 1);
  };
  // Another tab may have made it.
  useEffect(() => followStored(onExported), []);
  return (
    <section class="settings-data" id="data" aria-labelledby="data-title" tabIndex={-1}>
      <h2 id="data-title">
        <span class="settings-kicker">Your data</span> Where is my progress?
      </h2>
      <StorageBlock workspace={workspace} />
      <BackupBlock workspace={workspace} onExported={onExported} />
      <ImportBlock workspace={workspace} onExported={onExported} />
      <DamagedBlock workspace={workspace} />
      <AheadBlock workspace={workspace} />
      <OrphansBlock workspace={workspace} />
      <DeleteBlock workspace={workspace} onExported={onExported} onDeleted={onDeleted} />
    </section>
  );
}
