import { useState } from 'preact/hooks';
import { plural } from '../../../lib/text/plural.ts';
import { markBackup, exportProgress } from '../../../lib/state/later/data/index.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { download } from './download.ts';

export interface ExportProps {
  readonly workspace: Workspace;
  /** Called after each backup. */
  readonly onExported: () => void;
}

interface Props extends ExportProps {
  readonly label: string;
  readonly isPrimary?: boolean;
}

/** Saves all progress as a file, and says its name. */
export function ExportButton({ workspace, onExported, label, isPrimary = false }: Props) {
  const [message, setMessage] = useState('');

  const run = async (): Promise<void> => {
    setMessage('Writing the file…');
    const { name, blob, reviewCount } = await exportProgress(workspace);
    download(name, blob);
    markBackup(workspace.base, { madeAtMs: workspace.clock.nowMs(), reviewCount });
    setMessage(`Exported as ${name}, ${plural(reviewCount, 'grade')}.`);
    onExported();
  };

  return (
    <div class="settings-export">
      <button
        type="button"
        class="dr-button"
        data-primary={isPrimary ? '' : undefined}
        onClick={() => {
          run().catch(() => {
            setMessage(
              'The file could not be written: a part of this site could not be loaded. Your progress is untouched. Check your connection and reload the page.',
            );
          });
        }}
      >
        {label}
      </button>
      <p class="dr-quiet" role="status">
        {message}
      </p>
    </div>
  );
}
