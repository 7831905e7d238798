import { useStore } from '../../kit/useStore.ts';
import { plural } from '../../../lib/text/plural.ts';
import { formatAgo, formatMoment } from '../../../lib/format/index.ts';
import { withBase } from '../../../lib/links/index.ts';
import { backupReminder, type BackupReminder } from '../../../lib/state/later/data/index.ts';
import { Block } from './Block.tsx';
import { ExportButton, type ExportProps } from './ExportButton.tsx';

export function BackupBlock({ workspace, onExported }: ExportProps) {
  const { base, progress, clock } = workspace;
  const { writes } = useStore(progress.$health);
  const reminder = backupReminder(base, progress.reviewCount());
  return (
    <Block id="data-backup" title="Export progress">
      <p>
        Saves every grade, mark and setting as one file that you can import in any browser. The
        file’s form is <a href={withBase(base, '/reference/progress-file/')}>documented</a>.
      </p>
      {writes === 'blocked' ? (
        <p>
          This browser does not let the site remember when you last exported. What you do here ends
          with this page, so export before you close it.
        </p>
      ) : (
        <LastBackup reminder={reminder} nowMs={clock.nowMs()} />
      )}
      <ExportButton
        workspace={workspace}
        onExported={onExported}
        label="Export progress"
        isPrimary
      />
    </Block>
  );
}

function LastBackup({ reminder, nowMs }: { reminder: BackupReminder; nowMs: number }) {
  const { madeAtMs, reviewsSince, isDue } = reminder;
  return (
    <p class={isDue ? 'settings-reminder' : undefined}>
      {madeAtMs === null ? (
        `No backup so far, ${plural(reviewsSince, 'grade')} given.`
      ) : (
        <>
          Last backup:{' '}
          <time dateTime={new Date(madeAtMs).toISOString()} title={formatMoment(madeAtMs)}>
            {formatAgo(madeAtMs, nowMs)}
          </time>
          , {plural(reviewsSince, 'grade')} since.
        </>
      )}
      {isDue && ' It is time for a new one: a browser can lose what it stores.'}
    </p>
  );
}
