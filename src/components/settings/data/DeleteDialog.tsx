import { useState } from 'preact/hooks';
import { plural } from '../../../lib/text/plural.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { Live, type Message } from '../../kit/later/Live.tsx';
import { Dialog } from '../../kit/later/Dialog.tsx';
import { TypedLine } from '../../kit/later/TypedField.tsx';
import { ExportButton } from './ExportButton.tsx';

/** The word to type. */
const WORD = 'DELETE';

const REFUSED =
  'The browser refused to write to its storage. Nothing was deleted. Clear the site data of this address in the browser’s own settings instead.';

interface Props {
  readonly workspace: Workspace;
  readonly onExported: () => void;
  readonly onDeleted: (reviewCount: number) => void;
  readonly onClose: () => void;
}

/** Offers an export, asks for a typed word, and deletes all progress. */
export function DeleteDialog({ workspace, onExported, onDeleted, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<Message>('');
  const reviewCount = workspace.progress.reviewCount();
  const isSure = typed.trim() === WORD;

  const deleteAll = (dialog: HTMLDialogElement | null): void => {
    if (!isSure) return;
    if (!workspace.data.deleteAll()) {
      setFault({ text: REFUSED });
      return;
    }
    // First, because nothing outside of an open dialog can take the focus.
    dialog?.close();
    onDeleted(reviewCount);
  };

  return (
    <Dialog title="Delete all progress?" class="settings-dialog" onClose={onClose}>
      <p>
        {plural(reviewCount, 'grade')}, all marks and all settings of this site in this browser are
        deleted, here and in every other open tab. Only an export brings them back.
      </p>
      <ExportButton
        workspace={workspace}
        onExported={onExported}
        label="Export progress"
        isPrimary
      />
      <form
        class="settings-confirm"
        onSubmit={(event) => {
          event.preventDefault();
          deleteAll(event.currentTarget.closest('dialog'));
        }}
      >
        <div class="dr-field">
          <label for="delete-word">Type {WORD} to go on</label>
          <TypedLine
            id="delete-word"
            class="dr-input"
            enterkeyhint="go"
            // The word is in capitals.
            autocapitalize="characters"
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        </div>
        <Live class="dr-error" message={fault} isUrgent />
        <div class="dr-actions">
          <button class="dr-button settings-danger" disabled={!isSure}>
            Delete all progress
          </button>
          <button
            type="button"
            class="dr-button"
            onClick={({ currentTarget }) => {
              currentTarget.closest('dialog')?.close();
            }}
          >
            Keep my progress
          </button>
        </div>
      </form>
    </Dialog>
  );
}
