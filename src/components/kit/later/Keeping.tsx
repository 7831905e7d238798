import { useEffect, useState } from 'preact/hooks';
import {
  askToPersist,
  clearsUnusedSites,
  readPersistence,
  type Persistence,
} from '../../../lib/state/later/data/index.ts';

const ANSWERS: Readonly<Record<Persistence, string>> = {
  kept: 'The browser has agreed to keep what this site stores, even when the device runs out of room.',
  'may-be-cleared':
    'When the device runs out of room, the browser may clear what this site stores.',
  unknown: 'This browser does not say whether it keeps what this site stores.',
};

/** Says whether the browser keeps the stored progress, and asks it to (rule P7). */
export function Keeping() {
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
          not used the site for 7 days. A site on the home screen is exempt: tap Share, then Add to
          Home Screen.
        </p>
      )}
    </>
  );
}
