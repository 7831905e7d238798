import { plural } from '../../lib/text/plural.ts';
import { isLeech, type CardMemory } from '../../lib/srs/model/index.ts';
import { formatDay } from './figures.ts';
import { describeDue, describeFigures, describeState, type Now } from './words.ts';

/** What stands in the card's registers. */
export interface Marks {
  readonly isSuspended: boolean;
  /** The study day it is shown again; `null` if it is not buried now. */
  readonly buriedUntilDay: number | null;
  readonly isFlagged: boolean;
}

interface Props {
  readonly memory: CardMemory;
  /** Probability of recall today, 0 to 1. */
  readonly recall: number;
  readonly marks: Marks;
  readonly now: Now;
  readonly sectionAddress: string;
  /** Suspends the card, or ends that. */
  readonly onSuspend: () => void;
}

/** What the reader remembers of the card and when it comes, in plain words. */
export function PresentState({ memory, recall, marks, now, sectionAddress, onSuspend }: Props) {
  const notes = describeMarks(marks, now);
  return (
    <section class="card-state" aria-labelledby="card-state-title">
      <h2 id="card-state-title">Now</h2>
      {notes.length > 0 && (
        <ul class="card-marks">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <p>
        {describeState(memory, recall)} {describeDue(memory, now)}
      </p>
      {memory.state !== 'new' && <p class="dr-quiet">{describeFigures(memory)}</p>}
      {isLeech(memory) && (
        <div class="card-leech">
          <p>
            <strong>A leech:</strong> forgotten {plural(memory.lapses, 'time')} since it was first
            learnt. One more repetition rarely helps; reading its section again often does.
          </p>
          <div class="dr-actions">
            <a class="dr-button" href={sectionAddress}>
              Reread its section
            </a>
            <button type="button" class="dr-button" onClick={onSuspend}>
              {marks.isSuspended ? 'Unsuspend this leech' : 'Suspend this leech'}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

function describeMarks({ isSuspended, buriedUntilDay, isFlagged }: Marks, now: Now): string[] {
  const until =
    buriedUntilDay === now.today + 1
      ? 'tomorrow'
      : buriedUntilDay === null
        ? null
        : formatDay(buriedUntilDay, now.today);
  return [
    ...(isSuspended ? ['Suspended: it stays out of reviews until you unsuspend it.'] : []),
    ...(until === null ? [] : [`Buried: it stays out of reviews until ${until}.`]),
    ...(isFlagged ? ['Flagged.'] : []),
  ];
}
