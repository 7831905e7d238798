import { useState } from 'preact/hooks';

/** What was said last; `count` tells the same words said again from words that stand there. */
export interface ShownMessage {
  readonly text: string;
  readonly count: number;
}

export function useMessage(): { said: ShownMessage; say: (text: string) => void } {
  const [said, setSaid] = useState<ShownMessage>({ text: '', count: 0 });
  return {
    said,
    say: (text) => {
      setSaid(({ count }) => ({ text, count: count + 1 }));
    },
  };
}

interface Props {
  readonly said: ShownMessage;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}

/** What the last action did, and the way back: at the lower edge of the screen, wherever on the page it was done. */
export function MessageBar({ said, canUndo, onUndo }: Props) {
  const isShown = canUndo || said.text !== '';
  return (
    <div class="card-bar" data-shown={isShown}>
      <p role="status">{said.text !== '' && <span key={said.count}>{said.text}</span>}</p>
      {canUndo && said.text === '' && <p class="dr-quiet">What this tab did last can be undone.</p>}
      {isShown && (
        <button type="button" class="dr-button" aria-disabled={!canUndo} onClick={onUndo}>
          Undo
        </button>
      )}
    </div>
  );
}
