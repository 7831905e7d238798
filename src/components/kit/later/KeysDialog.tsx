import type { ComponentChildren } from 'preact';
import { Dialog } from './Dialog.tsx';

/** Keys with the same meaning, and the meaning. */
export type KeyMeaning = readonly [keys: readonly string[], meaning: ComponentChildren];

interface Props {
  readonly title: string;
  readonly keys: readonly KeyMeaning[];
  readonly onClose: () => void;
}

export function KeysDialog({ title, keys, onClose }: Props) {
  return (
    <Dialog title={title} class="dr-keys" onClose={onClose}>
      <dl>
        {keys.map(([names, meaning]) => (
          <div key={names.join()}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button class="dr-button" data-primary>
          Close
        </button>
      </form>
    </Dialog>
  );
}
