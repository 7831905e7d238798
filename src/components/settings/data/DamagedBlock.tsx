import { useStore } from '../../kit/useStore.ts';
import { useState } from 'preact/hooks';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import type { StorageHealth } from '../../../lib/state/progress/index.ts';
import { Block } from './Block.tsx';
import { download } from './download.ts';

type Fault = StorageHealth['faults'][number];

interface Props {
  readonly workspace: Workspace;
}

/** Stored values that could not be read whole: to download, and to give up (rule P3). */
export function DamagedBlock({ workspace }: Props) {
  const { faults } = useStore(workspace.progress.$health);
  if (faults.length === 0) return null;
  return (
    <Block id="data-damaged" title="Damaged parts">
      <p>
        These stored values could not be read whole. What could be read of them is used; the rest is
        in no export. They stay where they are until you remove them.
      </p>
      <ul class="settings-damaged">
        {faults.map((fault) => (
          <li key={fault.key}>
            <DamagedValue workspace={workspace} fault={fault} />
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Removal is offered at once for what was downloaded from this page, else after a second question. */
type Step = 'kept' | 'downloaded' | 'asking' | 'stuck';

function DamagedValue({ workspace: { data }, fault }: Props & { readonly fault: Fault }) {
  const [step, setStep] = useState<Step>('kept');
  const isTooNew = fault.reason === 'too-new';

  const save = (): void => {
    const text = data.damagedText(fault.key);
    if (text === null) return;
    download(fileNameOf(fault.key), new Blob([text], { type: 'text/plain' }));
    setStep('downloaded');
  };
  const remove = (): void => {
    data.dropDamaged(fault.key);
    // It is still there if what could be read of it found no room elsewhere.
    if (data.damagedText(fault.key) !== null) setStep('stuck');
  };

  return (
    <>
      <p>
        {isTooNew ? 'Written by a newer version of this site' : 'Damaged'}: {fault.detail}.{' '}
        <code>{fault.key}</code>
      </p>
      {step === 'asking' && (
        <p role="alert">
          You have not downloaded the text. Once it is removed, what could not be read of it is gone
          for good.
        </p>
      )}
      {step === 'stuck' && (
        <p role="alert">
          It was not removed: what could be read of it has to be stored elsewhere first, and the
          storage has no room. Free some space for this site, then try again.
        </p>
      )}
      <div class="dr-actions">
        <button type="button" class="dr-button" onClick={save}>
          Download the raw text
        </button>
        {!isTooNew && step !== 'asking' && (
          <button
            type="button"
            class="dr-button"
            onClick={() => {
              if (step === 'kept') setStep('asking');
              else remove();
            }}
          >
            Remove the damaged text
          </button>
        )}
        {step === 'asking' && (
          <>
            <button type="button" class="dr-button" onClick={remove}>
              Remove it without a copy
            </button>
            <button
              type="button"
              class="dr-button"
              onClick={() => {
                setStep('kept');
              }}
            >
              Keep it
            </button>
          </>
        )}
      </div>
    </>
  );
}

/** The end of the key, which tells one segment from another. */
function fileNameOf(key: string): string {
  const name = key
    .split(':')
    .slice(-2)
    .join('-')
    .replace(/[^\w-]/g, '');
  return `design-round-damaged-${name}.txt`;
}
