import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly onClose: () => void;
}

const KEYS: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [['↑', '↓', 'PgUp', 'PgDn'], 'Move through the list'],
  [['Home', 'End'], 'First and last card'],
  [['Space'], 'Select a card'],
  [['Shift ↑', 'Shift ↓'], 'Select on the way'],
  [['Shift Space'], 'Select everything since the last one'],
  [['Ctrl A'], 'Select all that are listed'],
  [['Esc'], 'Select none'],
  [['Tab'], 'From the list to what can be done'],
  [['Enter'], 'Open the card'],
  [['U', 'Ctrl Z'], 'Undo what this tab did last'],
  [['?'], 'This list'],
];

/** The keys of the list; loaded when asked for, and open as long as it is there. */
export function KeysDialog({ onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    ref.current?.showModal();
  }, []);
  return (
    <dialog ref={ref} class="browse-dialog" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <dl>
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="dr-button" data-primary>
          Close
        </button>
      </form>
    </dialog>
  );
}
