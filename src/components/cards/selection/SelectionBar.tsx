import { useRef } from 'preact/hooks';
import { plural } from '../../../lib/text/plural.ts';
import { useOwnBar } from '../../kit/later/useOwnBar.ts';
import type { BulkAction } from './bulk-actions.ts';

interface Props {
  readonly count: number;
  /** Whether every selected card is flagged, so that the flag can only be removed. */
  readonly isFlagged: boolean;
  readonly onAction: (action: BulkAction) => void;
  readonly onClear: () => void;
}

/** Actions on the selected cards. They come right after the list, so that Tab reaches them from a row. */
export function SelectionBar({ count, isFlagged, onAction, onClear }: Props) {
  const action = (name: BulkAction, label: string) => (
    <button
      type="button"
      class="dr-button"
      onClick={() => {
        onAction(name);
      }}
    >
      {label}
    </button>
  );
  const ref = useRef<HTMLDivElement>(null);
  useOwnBar(ref);
  return (
    <div ref={ref} class="dr-bar browse-bar" role="group" aria-label="Selected cards">
      <p>
        {plural(count, 'card')} selected
        <button type="button" class="dr-tool" onClick={onClear}>
          Clear
        </button>
      </p>
      <div class="browse-actions">
        {action('suspend', 'Suspend')}
        {action('unsuspend', 'Unsuspend')}
        {action(isFlagged ? 'unflag' : 'flag', isFlagged ? 'Unflag' : 'Flag')}
        {action('reset', 'Reset')}
      </div>
    </div>
  );
}
