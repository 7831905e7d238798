import { useState } from 'preact/hooks';
import { Block } from './Block.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import type { ExportProps } from './ExportButton.tsx';

interface Props extends ExportProps {
  /** Called when all progress is deleted. */
  readonly onDeleted: (reviewCount: number) => void;
}

export function DeleteBlock(props: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Block id="data-delete" title="Delete all progress">
      <p>
        Removes every grade, mark and setting of this site from this browser, for good. You are
        asked once more, and can export before.
      </p>
      <button
        type="button"
        class="dr-button settings-danger"
        onClick={() => {
          setOpen(true);
        }}
      >
        Delete all progress…
      </button>
      {isOpen && (
        <DeleteDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Block>
  );
}
