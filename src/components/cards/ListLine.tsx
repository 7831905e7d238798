import type { Ref } from 'preact';
import { plural } from '../../lib/text/plural.ts';

interface Props {
  readonly total: number;
  readonly listed: number;
  readonly selected: number;
  /** How many reviews the listed cards make, if that is told: siblings come one a day. */
  readonly dueCount: number | null;
  /** What was done last, as a sentence. */
  readonly message: string;
  readonly canUndo: boolean;
  readonly undoRef: Ref<HTMLButtonElement>;
  readonly onSelectAll: (isSelected: boolean) => void;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
}

const number = new Intl.NumberFormat();

/** The line above the list: how many cards it has, what was done last, and the way back. */
export function ListLine(props: Props) {
  const { total, listed, selected, dueCount } = props;
  const isAll = listed > 0 && selected === listed;
  const size =
    listed === total
      ? plural(total, 'card')
      : `${number.format(listed)} of ${plural(total, 'card')}`;
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
      <p class="browse-count" role="status">
        {props.message !== '' && <strong>{props.message} </strong>}
        <span>{size}</span>
        {dueCount !== null && <span>, {number.format(dueCount)} due: siblings come one a day</span>}
      </p>
      <button
        type="button"
        class="browse-tool"
        ref={props.undoRef}
        aria-disabled={!props.canUndo}
        title="Take back what this tab did last"
        onClick={props.onUndo}
      >
        Undo
      </button>
      <button
        type="button"
        class="browse-tool browse-keys"
        aria-label="Keys"
        onClick={props.onHelp}
      >
        ?
      </button>
    </div>
  );
}
