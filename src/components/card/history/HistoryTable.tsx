import { useState } from 'preact/hooks';
import { entryTimeMs, type CardHistory } from '../../../lib/srs/later/replay/index.ts';
import type { Rating, ReviewEntry } from '../../../lib/srs/model/index.ts';
import { formatPercent } from '../formats.ts';
import { COLUMNS, HistoryRow } from './HistoryRow.tsx';

interface Props {
  readonly history: CardHistory;
  readonly cardId: string;
  /** Of this device, for entries that do not store an offset. */
  readonly utcOffsetMinutes: (atMs: number) => number;
  readonly onCorrect: (entry: ReviewEntry, rating: Rating) => void;
}

/** Every entry of the card, newest first: the plot as a table, and the place to correct a grade (rule U2). */
export function HistoryTable({ history, cardId, utcOffsetMinutes, onCorrect }: Props) {
  const [isVoidShown, setVoidShown] = useState(false);
  const voidCount = history.filter(({ status }) => status === 'void').length;
  const shown = history.filter(({ status }) => isVoidShown || status !== 'void').reverse();
  return (
    <section class="card-history" aria-labelledby="card-history-title">
      <h2 id="card-history-title">History</h2>
      {voidCount > 0 && (
        <label class="card-show-void">
          <input
            type="checkbox"
            checked={isVoidShown}
            onChange={(event) => {
              setVoidShown(event.currentTarget.checked);
            }}
          />
          Show undone ({voidCount})
        </label>
      )}
      {shown.length === 0 ? (
        <p class="dr-quiet">No grade yet.</p>
      ) : (
        <table>
          <caption class="dr-quiet">
            Newest first. Recall: its probability on that day, before the grade. Stability: the days
            it then takes to fall to {formatPercent(0.9)}. To correct a grade, choose another;
            everything after it is worked out anew.
          </caption>
          <thead>
            <tr>
              {['Date', ...Object.values(COLUMNS)].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((step) => (
              <HistoryRow
                key={`${step.entry.kind} ${step.entry.cardId} ${entryTimeMs(step.entry)}`}
                step={step}
                cardId={cardId}
                utcOffsetMinutes={utcOffsetMinutes}
                onCorrect={onCorrect}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
