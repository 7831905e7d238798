import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportPreview } from '../../../../lib/srs/on-demand/progress-file/index.ts';
import {
  readImportFile,
  readImportText,
  type ReadImport,
} from '../../../../lib/state/later/data/index.ts';
import type { Workspace } from '../../../../lib/state/later/workspace/index.ts';
import { refusalText } from './merge-messages.ts';
import { useLeaveQuestion } from './useLeaveQuestion.ts';

export type ImportState =
  | { readonly status: 'idle' }
  /** `done` is the share, 0 to 1. */
  | { readonly status: 'reading' | 'merging'; readonly done: number }
  | { readonly status: 'refused'; readonly message: string }
  | { readonly status: 'preview'; readonly exportedAt: string; readonly preview: ImportPreview }
  | { readonly status: 'merged'; readonly preview: ImportPreview; readonly isStored: boolean };

export interface Import {
  readonly state: ImportState;
  readonly readFile: (file: Blob) => void;
  readonly readText: (text: string) => void;
  readonly merge: () => void;
  readonly cancel: () => void;
}

/** An import, from the choice of a file to its outcome (rule P6). */
export function useImport(workspace: Workspace): Import {
  const [state, setState] = useState<ImportState>({ status: 'idle' });
  // Results of an earlier choice, or of a page that has gone, must not show.
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current++;
    },
    [],
  );

  // A page cannot keep a chosen file, and a reader who leaves now believes that it is merged.
  useLeaveQuestion(state.status === 'preview' || state.status === 'merging');

  const begin = (status: 'reading' | 'merging'): ((next: ImportState) => void) => {
    turn.current++;
    const own = turn.current;
    setState({ status, done: 0 });
    return (next) => {
      if (turn.current === own) setState(next);
    };
  };

  const read = (start: (onProgress: (done: number) => void) => Promise<ReadImport>): void => {
    const show = begin('reading');
    void start((done) => {
      show({ status: 'reading', done });
    }).then((result) => {
      if (result.ok) {
        show({ status: 'preview', exportedAt: result.exportedAt, preview: result.preview });
      } else show({ status: 'refused', message: result.message });
    });
  };

  return {
    state,
    readFile: (file) => {
      read((onProgress) => readImportFile(workspace, file, onProgress));
    },
    readText: (text) => {
      read((onProgress) => readImportText(workspace, text, onProgress));
    },
    merge: () => {
      if (state.status !== 'preview') return;
      const { preview } = state;
      const show = begin('merging');
      void workspace.data
        .merge(preview, (done) => {
          show({ status: 'merging', done });
        })
        .then((outcome) => {
          const refusal = refusalText(outcome);
          if (refusal === null) {
            show({ status: 'merged', preview, isStored: outcome === 'stored' });
          } else show({ status: 'refused', message: refusal });
        });
    },
    cancel: () => {
      turn.current++;
      setState({ status: 'idle' });
    },
  };
}
