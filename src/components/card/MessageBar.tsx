import { useState } from 'preact/hooks';

/** The last message. `count` grows with each message, so that the same text twice is announced twice. */
export interface ShownMessage {
  readonly text: string;
  readonly count: number;
}

export function useMessage(): { message: ShownMessage; say: (text: string) => void } {
  const [message, setMessage] = useState<ShownMessage>({ text: '', count: 0 });
  return {
    message,
    say: (text) => {
      setMessage(({ count }) => ({ text, count: count + 1 }));
    },
  };
}

interface Props {
  readonly message: ShownMessage;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** The outcome of the last action, and "Undo". At the lower edge of the screen, because actions are all over the page. */
export function MessageBar({ message, canUndo, onUndo }: Props) {
  const { text, count } = message;
  const isShown = canUndo || text !== '';
  return (
    <div class="card-bar" data-shown={isShown}>
      <p role="status">{text !== '' && <span key={count}>{text}</span>}</p>
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
