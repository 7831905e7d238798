import { useRef, useState } from 'preact/hooks';
import { Live } from '../kit/later/Live.tsx';
import { useOwnBar } from '../kit/later/useOwnBar.ts';

/** The last message, and how many there have been. */
export interface CountedMessage {
  readonly text: string;
  readonly count: number;
}

export function useMessage(): { message: CountedMessage; say: (text: string) => void } {
  const [message, setMessage] = useState<CountedMessage>({ text: '', count: 0 });
  return {
    message,
    say: (text) => {
      setMessage(({ count }) => ({ text, count: count + 1 }));
    },
  };
}

interface Props {
  readonly message: CountedMessage;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** The outcome of the last action, and "Undo". At the lower edge of the screen, because actions are all over the page. */
export function MessageBar({ message, canUndo, onUndo }: Props) {
  const { text, count } = message;
  const isShown = canUndo || text !== '';
  const ref = useRef<HTMLDivElement>(null);
  useOwnBar(ref);
  return (
    <div ref={ref} class="card-bar" data-shown={isShown}>
      <Live message={message} />
      {canUndo && text === '' && <p class="dr-quiet">What this tab did last can be undone.</p>}
      {isShown && (
        <button
          type="button"
          class="dr-button"
          // After each message it undoes something else.
          data-turned={count % 2 === 1}
          aria-disabled={!canUndo}
          onClick={onUndo}
        >
          Undo
        </button>
      )}
    </div>
  );
}
