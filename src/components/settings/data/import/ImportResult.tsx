import type { Ref } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { plural } from '../../../../lib/text/plural.ts';
import { formatMoment } from '../../../../lib/format/index.ts';
import { Live } from '../../../kit/later/Live.tsx';
import { ExportButton, type ExportProps } from '../ExportButton.tsx';
import { mergedLines, previewLines, type ImportLine } from './merge-messages.ts';
import type { Import, ImportState } from './useImport.ts';

interface Props extends ExportProps {
  readonly importing: Import;
}

/** The progress of an import, its preview, and its outcome. */
export function ImportResult({ importing, workspace, onExported }: Props) {
  const { state } = importing;
  const headingRef = useRef<HTMLHeadingElement>(null);
  // The reader has waited for the result, so the focus goes there.
  useEffect(() => {
    headingRef.current?.focus();
  }, [state.status]);

  const waiting = waitingText(state);
  const fault = useMemo(() => ({ text: state.status === 'refused' ? state.message : '' }), [state]);
  return (
    <>
      <div class="settings-waiting">
        <Live message={waiting} />
        {'done' in state && <progress max={1} value={state.done} aria-label={waiting} />}
      </div>
      <div class={fault.text === '' ? undefined : 'dr-fault'}>
        <Live class="settings-fault" message={fault} isUrgent />
      </div>
      <Outcome
        importing={importing}
        workspace={workspace}
        onExported={onExported}
        headingRef={headingRef}
      />
    </>
  );
}

function Outcome({
  importing,
  workspace,
  onExported,
  headingRef,
}: Props & { readonly headingRef: Ref<HTMLHeadingElement> }) {
  const { state } = importing;
  switch (state.status) {
    case 'idle':
    case 'reading':
    case 'merging':
    case 'refused':
      return null;
    case 'preview': {
      const hasChanges = state.preview.changes.length > 0;
      return (
        <div class="settings-preview">
          <h4 ref={headingRef} tabIndex={-1}>
            {hasChanges ? 'What the import would do' : 'Everything in this file is here already'}
          </h4>
          <p class="dr-quiet">Exported {formatMoment(Date.parse(state.exportedAt))}.</p>
          <Lines lines={previewLines(state.preview)} />
          {hasChanges && (
            <ExportButton
              workspace={workspace}
              onExported={onExported}
              label="Export the present state first"
            />
          )}
          <div class="dr-actions">
            {hasChanges && (
              <button type="button" class="dr-button" data-primary onClick={importing.merge}>
                Merge
              </button>
            )}
            <button type="button" class="dr-button" onClick={importing.cancel}>
              {hasChanges ? 'Cancel' : 'Close'}
            </button>
          </div>
        </div>
      );
    }
    case 'merged':
      return (
        <div class="settings-preview">
          <h4 ref={headingRef} tabIndex={-1}>
            The import is merged
          </h4>
          <Lines lines={mergedLines(state.preview)} />
          <p>
            {plural(workspace.progress.reviewCount(), 'grade is', 'grades are')} here now.
            {!state.isStored &&
              ' They are kept in memory only and end with this page, because this browser does not let the site store anything.'}
          </p>
        </div>
      );
  }
}

function waitingText({ status }: ImportState): string {
  if (status === 'reading') return 'Reading the file…';
  return status === 'merging' ? 'Merging…' : '';
}

function Lines({ lines }: { readonly lines: readonly ImportLine[] }) {
  return (
    <dl class="settings-lines">
      {lines.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
