import { useStore } from '../../kit/useStore.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Workspace } from '../../../lib/state/open-workspace.ts';
import {
  askToPersist,
  clearsUnusedSites,
  readPersistence,
  type Persistence,
} from '../../../lib/state/persistence.ts';
import { storageUse } from '../../../lib/state/storage-use.ts';
import { Block } from './Block.tsx';

interface Props {
  readonly workspace: Workspace;
  /** What `progress.$changes` holds: storage is measured anew when it grows. */
  readonly changes: number;
}

export function StorageBlock({ workspace, changes }: Props) {
  const { base, progress } = workspace;
  const health = useStore(progress.$health);
  const use = useMemo(() => storageUse(base), [base, changes, health]);
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

const ANSWERS: Readonly<Record<Persistence, string>> = {
  kept: 'The browser has agreed to keep what this site stores, even when the device runs out of room.',
  'may-be-cleared':
    'When the device runs out of room, the browser may clear what this site stores.',
  unknown: 'This browser does not say whether it keeps what this site stores.',
};

/** Whether the browser keeps what is stored, and asking it to (rule P7). */
function Keeping() {
  const [answer, setAnswer] = useState<Persistence | null>(null);
  const [hasAsked, setAsked] = useState(false);
  useEffect(() => {
    void readPersistence(navigator).then(setAnswer);
  }, []);

  const ask = (): void => {
    void askToPersist(navigator).then((found) => {
      setAnswer(found);
      setAsked(true);
    });
  };

  return (
    <>
      <p role="status">
        {answer !== null && ANSWERS[answer]}
        {hasAsked &&
          answer !== 'kept' &&
          ' It did not agree to keep it; it may once you use the site more often or add it to the home screen. Until then an export is the safe way.'}
      </p>
      {answer === 'may-be-cleared' && (
        <button type="button" class="dr-button" onClick={ask}>
          Ask the browser to keep it
        </button>
      )}
      {clearsUnusedSites(navigator.userAgent) && (
        <p>
          Safari, and every browser on an iPhone or iPad, may clear what a site stores once you have
          not used the site for 7 days. A site added to the home screen is exempt.
        </p>
      )}
    </>
  );
}

function aboutText(characters: number): string {
  return new Intl.NumberFormat(undefined, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 2,
  }).format(characters);
}
