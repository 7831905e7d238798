import type { StorageHealth } from '../../lib/state/progress.ts';

const WRITE_MESSAGES: Readonly<Record<Exclude<StorageHealth['writes'], 'ok'>, string>> = {
  full: 'The storage of this browser is full, so new grades are kept in memory only and end with this page. Free some space for this site, then grade on: everything kept in memory is then stored with the next grade.',
  blocked:
    'This browser does not let the site store anything, so your grades are kept in memory only and end with this page. Allow site data for this address to keep them.',
  'too-new':
    'Your stored progress was written by a newer version of this site. It is left as it is; grades of this page are kept in memory only. Reload to get the newer version.',
};

interface Props {
  readonly health: StorageHealth;
  readonly isSchedulerMissing: boolean;
}

/** Says in plain words when grades do not reach the disk, stored ones could not be read, or none can be taken. */
export function Notices({ health, isSchedulerMissing }: Props) {
  const corrupt = health.faults.filter((fault) => fault.reason === 'corrupt').length;
  return (
    <div class="review-notice" role="alert">
      {health.writes !== 'ok' && <p>{WRITE_MESSAGES[health.writes]}</p>}
      {corrupt > 0 && (
        <p>
          A part of your stored progress is damaged. What could be read is used; the damaged part is
          left where it is.
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
