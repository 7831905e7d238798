import { Keeping } from '../../kit/later/Keeping.tsx';
import { useStore } from '../../kit/useStore.ts';
import type { Workspace } from '../../../lib/state/later/workspace/index.ts';
import { storageUse } from '../../../lib/state/later/data/index.ts';
import { Block } from './Block.tsx';

interface Props {
  readonly workspace: Workspace;
}

/** Measures the storage at each render, which follows each change of the progress or of the storage's health. */
export function StorageBlock({ workspace }: Props) {
  const { base, progress } = workspace;
  useStore(progress.$health);
  const use = storageUse(base);
  return (
    <Block id="data-storage" title="Storage">
      {use === null ? (
        <p>
          This browser does not let the site store anything. What you do here ends with the page.
        </p>
      ) : (
        <p>
          Your progress is kept in this browser only, on this device; there is no account and no
          server. It takes about {aboutText(use.used)} characters; about {aboutText(use.left)} are
          left of the {aboutText(use.used + use.usedByOthers + use.left)} that browsers give to one
          address.
          {use.usedByOthers > 0 &&
            ` Other sites under the same address take about ${aboutText(use.usedByOthers)}.`}
        </p>
      )}
      {use !== null && <Keeping />}
    </Block>
  );
}

function aboutText(characters: number): string {
  return new Intl.NumberFormat(undefined, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 2,
  }).format(characters);
}
