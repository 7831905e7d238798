import { useRef } from 'preact/hooks';
import { TypedText } from '../../../kit/later/TypedField.tsx';
import { Block } from '../Block.tsx';
import { DropZone } from './DropZone.tsx';
import type { ExportProps } from '../ExportButton.tsx';
import { ImportResult } from './ImportResult.tsx';
import { useImport } from './useImport.ts';

export function ImportBlock({ workspace, onExported }: ExportProps) {
  const importing = useImport(workspace);
  const pasted = useRef<HTMLTextAreaElement>(null);
  return (
    <Block id="data-import" title="Import progress">
      <p>
        Adds what an export holds to what is here: no grade is overwritten, and the same file twice
        adds nothing. You see what it would do before anything changes.
      </p>
      <DropZone onFile={importing.readFile} onText={importing.readText}>
        <div class="dr-field">
          <label for="import-file">File to import</label>
          <p class="dr-quiet" id="import-file-hint">
            A .json file that Export progress made. You can also drop it here.
          </p>
          <input
            id="import-file"
            class="settings-file"
            type="file"
            accept=".json,application/json"
            aria-describedby="import-file-hint"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file !== undefined) importing.readFile(file);
              // The event comes again only for another value, and the reader may choose the same file again.
              event.currentTarget.value = '';
            }}
          />
        </div>
        <div class="dr-field">
          <label for="import-text">Or the text of an export</label>
          <TypedText id="import-text" fieldRef={pasted} class="dr-input settings-paste" rows={3} />
          <button
            type="button"
            class="dr-button"
            onClick={() => {
              importing.readText(pasted.current?.value ?? '');
            }}
          >
            Read the text
          </button>
        </div>
      </DropZone>
      <ImportResult importing={importing} workspace={workspace} onExported={onExported} />
    </Block>
  );
}
