import type { ComponentChildren } from 'preact';
import { settingsAddress } from '../../../lib/links/index.ts';
import { areSingleKeysOn } from '../../../lib/state/keys/index.ts';
import { Dialog } from './Dialog.tsx';

/** Keys with the same meaning, and the meaning. */
export type KeyMeaning = readonly [keys: readonly string[], meaning: ComponentChildren];

const SINGLE_KEY = /^[A-Z\d?/]$/;

interface Props {
  readonly base: string;
  readonly title: string;
  readonly keys: readonly KeyMeaning[];
  readonly onClose: () => void;
}

/** A list of keys. While single keys are turned off it leaves them out and says so. */
export function KeysDialog({ base, title, keys, onClose }: Props) {
  const areOn = areSingleKeysOn(base);
  const working = keys
    .map(([names, meaning]): KeyMeaning => [
      areOn ? names : names.filter((name) => !SINGLE_KEY.test(name)),
      meaning,
    ])
    // What a grade means is worth reading without its key.
    .filter(([names, meaning]) => names.length > 0 || typeof meaning !== 'string');
  return (
    <Dialog title={title} class="dr-keys" onClose={onClose}>
      <dl>
        {working.map(([names, meaning], index) => (
          <div key={index}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p class="dr-quiet">
        {areOn
          ? 'Letters, digits and signs can be turned off: '
          : 'Single keys are off: letters, digits and signs do nothing by themselves. '}
        <a href={settingsAddress(base, 'keys')}>Settings</a>
      </p>
      <form method="dialog">
        <button class="dr-button" data-primary>
          Close
        </button>
      </form>
    </Dialog>
  );
}
