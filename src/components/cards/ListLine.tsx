import type { Ref } from 'preact';
import { plural } from '../../lib/text/plural.ts';

interface Props {
  readonly listed: number;
  /** The number of listed cards, in words. */
  readonly size: string;
  readonly selected: number;
  /** Reviews that the listed cards make when siblings make them fewer, since siblings come one a day; else `null`. */
  readonly dueCount: number | null;
  /** The outcome of the last action, as a sentence; empty for none. */
  readonly message: string;
  readonly canUndo: boolean;
  readonly undoRef: Ref<HTMLButtonElement>;
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
}

const number = new Intl.NumberFormat();

/** "446 cards", "12 of 446 cards" */
export function sizeText(listed: number, total: number): string {
  return listed === total
    ? plural(total, 'card')
    : `${number.format(listed)} of ${plural(total, 'card')}`;
}

/** The line above the list: its number of cards, the outcome of the last action, and "Undo". */
export function ListLine(props: Props) {
  const { listed, size, selected, dueCount } = props;
  const isAll = listed > 0 && selected === listed;
  return (
    <div class="browse-line">
      <label class="browse-pick">
        <input
          type="checkbox"
          aria-label={`Select all ${number.format(listed)}`}
          disabled={listed === 0}
          checked={isAll}
          indeterminate={selected > 0 && !isAll}
          onChange={() => {
            props.onSelectAll(!isAll);
          }}
        />
      </label>
      <p class="browse-count">
        {props.message !== '' && <strong>{props.message} </strong>}
        <span>{size}</span>
        {dueCount !== null && <span>, {number.format(dueCount)} due: siblings come one a day</span>}
      </p>
      <button
        type="button"
        class="dr-tool"
        ref={props.undoRef}
        aria-disabled={!props.canUndo}
        title="Take back what this tab did last"
        onClick={props.onUndo}
      >
        Undo
      </button>
      <button type="button" class="dr-tool browse-keys" aria-label="Keys" onClick={props.onHelp}>
        ?
      </button>
    </div>
  );
}
