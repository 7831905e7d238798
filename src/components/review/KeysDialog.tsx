import { useEffect, useRef } from 'preact/hooks';
import { RATING_NAMES, RATINGS } from '../../lib/srs/index.ts';
import { RATING_MEANINGS } from './ratings.ts';

const CARD_KEYS = [
  ['B', 'Bury: not again today'],
  ['S', 'Suspend: not again until you bring it back'],
  ['F', 'Flag, or remove the flag'],
  ['I', 'Card page: history, corrections, reset'],
  ['E', 'Open in guide'],
] as const;

interface Props {
  readonly onClose: () => void;
}

/** The keys of the review and what the grades mean; loaded when asked for, and open as long as it is there. */
export function KeysDialog({ onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog ref={ref} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys and grades</h2>
      <dl>
        <div>
          <dt>
            <kbd>Space</kbd> <kbd>Enter</kbd>
          </dt>
          <dd>Show answer</dd>
        </div>
        {RATINGS.map((rating) => (
          <div key={rating}>
            <dt>
              <kbd>{rating}</kbd>
            </dt>
            <dd>
              <strong>{RATING_NAMES[rating]}</strong>: {RATING_MEANINGS[rating]}
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>U</kbd> <kbd>Ctrl Z</kbd>
          </dt>
          <dd>Undo what this tab did last</dd>
        </div>
        {CARD_KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>This list</dd>
        </div>
      </dl>
      <form method="dialog">
        <button class="dr-button" data-primary>
          Close
        </button>
      </form>
    </dialog>
  );
}
