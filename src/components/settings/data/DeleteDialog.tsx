import { useEffect, useRef, useState } from 'preact/hooks';
import { plural } from '../../../lib/format/index.ts';
import type { Workspace } from '../../../lib/state/open-workspace.ts';
import { ExportButton } from './ExportButton.tsx';

/** What has to be typed. */
const WORD = 'DELETE';

interface Props {
  readonly workspace: Workspace;
  readonly onExported: () => void;
  readonly onDeleted: (reviewCount: number) => void;
  readonly onClose: () => void;
}

/** Offers an export, asks for a typed word, and deletes; open as long as it is there. */
export function DeleteDialog({ workspace, onExported, onDeleted, onClose }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const [typed, setTyped] = useState('');
  const [hasFailed, setFailed] = useState(false);
  const reviewCount = workspace.progress.reviewCount();
  const isSure = typed.trim() === WORD;
  useEffect(() => {
    ref.current?.showModal();
  }, []);

  const deleteAll = (): void => {
    if (!isSure) return;
    if (!workspace.deleteAll()) {
      setFailed(true);
      return;
    }
    // Nothing outside of an open dialog can take the focus.
    ref.current?.close();
    onDeleted(reviewCount);
  };

  return (
    <dialog ref={ref} class="settings-dialog" aria-labelledby="delete-title" onClose={onClose}>
      <h2 id="delete-title">Delete all progress?</h2>
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
          deleteAll();
        }}
      >
        <div class="dr-field">
          <label for="delete-word">Type {WORD} to go on</label>
          <input
            id="delete-word"
            class="dr-input"
            type="text"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            value={typed}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        </div>
        {hasFailed && (
          <p class="dr-error" role="alert">
            The browser refused to write to its storage. Nothing was deleted. Clear the site data of
            this address in the browser’s own settings instead.
          </p>
        )}
        <div class="dr-actions">
          <button class="dr-button settings-danger" disabled={!isSure}>
            Delete all progress
          </button>
          <button
            type="button"
            class="dr-button"
            onClick={() => {
              ref.current?.close();
            }}
          >
            Keep my progress
          </button>
        </div>
      </form>
    </dialog>
  );
}
