import { useStore } from '../../kit/useStore.ts';
import { useState } from 'preact/hooks';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import type { StorageHealth } from '../../../lib/state/progress/index.ts';
import { Live, type Message } from '../../kit/later/Live.tsx';
import { Block } from './Block.tsx';
import { download } from './download.ts';

type Fault = StorageHealth['faults'][number];

interface Props {
  readonly workspace: Workspace;
}

/** Stored values that could not be read whole, to download and to remove (rule P3). */
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

/** A value that was downloaded from this page is removed at once, another after a second question. */
type Removal = 'kept' | 'downloaded' | 'asking' | 'stuck';

const MESSAGES: Readonly<Partial<Record<Removal, string>>> = {
  asking:
    'You have not downloaded the text. Once it is removed, what could not be read of it is gone for good.',
  stuck:
    'It was not removed: what could be read of it has to be stored elsewhere first, and the storage has no room. Free some space for this site, then try again.',
};

function DamagedValue({ workspace: { data }, fault }: Props & { readonly fault: Fault }) {
  const [removal, setKept] = useState<Removal>('kept');
  // A second try that fails like the first is told too.
  const [message, setMessage] = useState<Message>('');
  const setRemoval = (next: Removal): void => {
    setKept(next);
    setMessage({ text: MESSAGES[next] ?? '' });
  };
  const isTooNew = fault.reason === 'too-new';

  const save = (): void => {
    const text = data.damagedText(fault.key);
    if (text === null) return;
    download(fileNameOf(fault.key), new Blob([text], { type: 'text/plain' }));
    setRemoval('downloaded');
  };
  const remove = (): void => {
    data.dropDamaged(fault.key);
    // The value stays if its readable part found no room elsewhere.
    if (data.damagedText(fault.key) !== null) setRemoval('stuck');
  };

  return (
    <>
      <p>
        {isTooNew ? 'Written by a newer version of this site' : 'Damaged'}: {fault.detail}.{' '}
        <code>{fault.key}</code>
      </p>
      <Live message={message} isUrgent />
      <div class="dr-actions">
        <button type="button" class="dr-button" onClick={save}>
          Download the raw text
        </button>
        {!isTooNew && removal !== 'asking' && (
          <button
            type="button"
            class="dr-button"
            onClick={() => {
              if (removal === 'kept') setRemoval('asking');
              else remove();
            }}
          >
            Remove the damaged text
          </button>
        )}
        {removal === 'asking' && (
          <>
            <button type="button" class="dr-button" onClick={remove}>
              Remove it without a copy
            </button>
            <button
              type="button"
              class="dr-button"
              onClick={() => {
                setRemoval('kept');
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

/** By the end of the key, which differs between segments. */
function fileNameOf(key: string): string {
  const name = key
    .split(':')
    .slice(-2)
    .join('-')
    .replace(/[^\w-]/g, '');
  return `design-round-damaged-${name}.txt`;
}
