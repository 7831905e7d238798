import { useRef, useState } from 'preact/hooks';
import { useOwnBar } from '../kit/later/useOwnBar.ts';

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
  const ref = useRef<HTMLDivElement>(null);
  useOwnBar(ref);
  return (
    <div ref={ref} class="card-bar" data-shown={isShown}>
      <p role="status">{text !== '' && <span key={count}>{text}</span>}</p>
      {canUndo && text === '' && <p class="dr-quiet">What this tab did last can be undone.</p>}
      {isShown && (
        <button type="button" class="dr-button" aria-disabled={!canUndo} onClick={onUndo}>
          Undo
        </button>
      )}
    </div>
  );
}
