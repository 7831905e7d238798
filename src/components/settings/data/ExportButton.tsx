import { useState } from 'preact/hooks';
import { plural } from '../../../lib/text/plural.ts';
import { markBackup, exportProgress } from '../../../lib/state/later/data/index.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { Live, type Message } from '../../kit/later/Live.tsx';
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
  const [message, setMessage] = useState<Message>('');

  const run = async (): Promise<void> => {
    setMessage({ text: 'Writing the file…' });
    const { name, blob, reviewCount } = await exportProgress(workspace);
    download(name, blob);
    markBackup(workspace.base, { madeAtMs: workspace.clock.nowMs(), reviewCount });
    setMessage({ text: `Exported as ${name}, ${plural(reviewCount, 'grade')}.` });
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
            setMessage({
              text: 'The file could not be written: a part of this site could not be loaded. Your progress is untouched. Check your connection and reload the page.',
            });
          });
        }}
      >
        {label}
      </button>
      <Live class="dr-quiet" message={message} />
    </div>
  );
}
