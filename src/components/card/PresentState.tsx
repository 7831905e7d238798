import { plural } from '../../lib/text/plural.ts';
import { isLeech, type CardMemory } from '../../lib/srs/model/index.ts';
import { type Due } from '../../lib/srs/later/due/index.ts';
import {
  describeDue,
  describeMemory,
  describeReasons,
  describeState,
  type Now,
} from './messages.ts';

interface Props {
  readonly memory: CardMemory;
  /** Probability of recall today, 0 to 1. */
  readonly recall: number;
  readonly due: Due;
  readonly isFlagged: boolean;
  readonly now: Now;
  readonly sectionAddress: string;
  /** Suspends the card, or ends the suspension. */
  readonly onSuspend: () => void;
}

/** How well the reader remembers the card, and when it comes. */
export function PresentState(props: Props) {
  const { memory, recall, due, isFlagged, now, sectionAddress, onSuspend } = props;
  const notes = [...describeReasons(due, now), ...(isFlagged ? ['Flagged.'] : [])];
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
        {describeState(memory, recall)} {describeDue(due, now)}
      </p>
      {memory.state !== 'new' && <p class="dr-quiet">{describeMemory(memory)}</p>}
      {isLeech(memory) && (
        <div class="card-leech">
          <p>
            <strong>A leech:</strong> forgotten {plural(memory.lapses, 'time')} since it was first
            learned. One more repetition rarely helps; reading its section again often does.
          </p>
          <div class="dr-actions">
            <a class="dr-button" href={sectionAddress}>
              Reread its section
            </a>
            <button type="button" class="dr-button" onClick={onSuspend}>
              {due.heldBackBy === 'suspended' ? 'Unsuspend this leech' : 'Suspend this leech'}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
