import { plural } from '../../../lib/text/plural.ts';
import type { BulkAction } from './bulk-actions.ts';

interface Props {
  readonly count: number;
  /** Whether every selected card is flagged, so that the flag can only be taken away. */
  readonly isFlagged: boolean;
  readonly onAction: (action: BulkAction) => void;
  readonly onClear: () => void;
}

/** What can be done with the selected cards; right after the list, so that Tab leads from a row to it. */
export function SelectionBar({ count, isFlagged, onAction, onClear }: Props) {
  const action = (name: BulkAction, words: string) => (
    <button
      type="button"
      class="dr-button"
      onClick={() => {
        onAction(name);
      }}
    >
      {words}
    </button>
  );
  return (
    <div class="browse-bar" role="group" aria-label="Selected cards">
      <p>
        {plural(count, 'card')} selected
        <button type="button" class="browse-tool" onClick={onClear}>
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
