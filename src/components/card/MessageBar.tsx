import { useRef, useState } from 'preact/hooks';
import { Live, textOf, type Message } from '../kit/later/Live.tsx';
import { useOwnBar } from '../kit/later/useOwnBar.ts';

export function useMessage(): { message: Message; say: (text: string) => void } {
  const [message, setMessage] = useState<Message>('');
  return {
    message,
    say: (text) => {
      setMessage({ text });
    },
  };
}

interface Props {
  readonly message: Message;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** The outcome of the last action, and "Undo". At the lower edge of the screen, because actions are all over the page. */
export function MessageBar({ message, canUndo, onUndo }: Props) {
  const text = textOf(message);
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
