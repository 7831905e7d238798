import { useState } from 'preact/hooks';
import { plural } from '../../../lib/text/plural.ts';
import { formatMoment } from '../../../lib/format/index.ts';
import { cardPageAddress } from '../../../lib/links/index.ts';
import { entriesAhead, entryTimeMs } from '../../../lib/srs/later/replay/index.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { Live } from '../../kit/later/Live.tsx';
import { Block } from './Block.tsx';
import { LongList } from './import/index.ts';

/** Grades that a wrong clock has put into the future, and a button that gives them a new time (rule L5). */
export function AheadBlock({ workspace }: { readonly workspace: Workspace }) {
  const { base, progress, journal, actions, clock } = workspace;
  const [moved, setMoved] = useState(0);
  const ahead = [...entriesAhead(journal.log(), clock.nowMs())].sort(
    (a, b) => entryTimeMs(a) - entryTimeMs(b),
  );
  if (ahead.length === 0 && moved === 0) return null;
  return (
    <Block id="data-ahead" title="Ahead of the clock">
      <Live
        message={
          moved > 0 ? `${plural(moved, 'entry has', 'entries have')} a new time and count now.` : ''
        }
      />
      {ahead.length > 0 && (
        <>
          <p>
            {plural(ahead.length, 'entry carries', 'entries carry')} a time more than a day ahead of
            this device’s clock, so {ahead.length === 1 ? 'it does' : 'they do'} not count yet. If
            the clock is wrong now, set it right and reload this page. If it was wrong then, give
            them a new time: the latest counts as of now, and the others keep their distance to it.
            This cannot be undone.
          </p>
          <LongList
            items={ahead.map((entry) => {
              const cardId = progress.cardOf(entry.cardId);
              return (
                <>
                  {cardId === null ? (
                    <code>{entry.cardId}</code>
                  ) : (
                    <a href={cardPageAddress(base, cardId)}>{cardId}</a>
                  )}
                  , {entry.kind === 'reset' ? 'reset' : 'graded'} {formatMoment(entryTimeMs(entry))}
                </>
              );
            })}
          />
          <button
            type="button"
            class="dr-button"
            onClick={() => {
              setMoved(actions.redateAhead());
            }}
          >
            Give them a new time
          </button>
        </>
      )}
    </Block>
  );
}
