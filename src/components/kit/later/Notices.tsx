import { plural } from '../../../lib/text/plural.ts';
import { settingsAddress } from '../../../lib/links/index.ts';
import type { StorageHealth } from '../../../lib/state/progress/index.ts';

const WRITE_MESSAGES: Readonly<Record<Exclude<StorageHealth['writes'], 'ok'>, string>> = {
  full: 'The storage of this browser is full, so what you do now is kept in memory only and ends with this page. Free some space for this site, then go on: everything kept in memory is then stored with the next grade.',
  blocked:
    'This browser does not let the site store anything, so what you do now is kept in memory only and ends with this page. Allow site data for this address to keep it.',
  'too-new':
    'Your stored progress was written by a newer version of this site. It is left as it is; what you do on this page is kept in memory only. Reload to get the newer version.',
};

interface Props {
  readonly base: string;
  readonly health: StorageHealth;
  readonly isSchedulerMissing: boolean;
}

/** Says that grades are not stored, that stored ones could not be read, or that grades cannot be taken. */
export function Notices({ base, health, isSchedulerMissing }: Props) {
  const { writes, faults, restoredEntries, isClockBehind } = health;
  const hasDamage = faults.some((fault) => fault.reason === 'corrupt');
  const data = <a href={settingsAddress(base, 'data')}>Your data</a>;
  return (
    <div class="dr-notice">
      {writes !== 'ok' && (
        <p>
          {WRITE_MESSAGES[writes]}
          {writes !== 'too-new' && <> You can export what is there under {data}.</>}
        </p>
      )}
      {hasDamage && (
        <p>
          A part of your stored progress is damaged. What could be read is used; the damaged part is
          left where it is. You can download it under {data}.
        </p>
      )}
      {restoredEntries > 0 && (
        <p>
          Your progress was removed from this browser’s storage while this page was open.{' '}
          {plural(restoredEntries, 'entry was', 'entries were')} written back, so nothing is lost.
          To delete it for good, use {data}.
        </p>
      )}
      {isClockBehind && (
        <p>
          Some of your grades carry a time more than a day ahead of this device’s clock, so they do
          not count yet. Either the clock is wrong now or it was wrong then. Set it right, or give
          the grades a new time under {data}.
        </p>
      )}
      {isSchedulerMissing && (
        <>
          <p>
            The part that schedules cards could not be loaded, so grades cannot be taken. Your
            progress is untouched.
          </p>
          <button
            type="button"
            class="dr-button"
            onClick={() => {
              location.reload();
            }}
          >
            Reload
          </button>
        </>
      )}
    </div>
  );
}
