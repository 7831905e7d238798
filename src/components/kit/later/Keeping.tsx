import { useEffect, useState } from 'preact/hooks';
import { Live, type Message } from './Live.tsx';
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

const REFUSED =
  ' It did not agree to keep it; it may once you use the site more often or add it to the home screen. Until then an export is the safe way.';

/** Says whether the browser keeps the stored progress, and asks it to (rule P7). */
export function Keeping() {
  const [answer, setAnswer] = useState<Persistence | null>(null);
  const [message, setMessage] = useState<Message>('');
  useEffect(() => {
    void readPersistence(navigator).then((found) => {
      setAnswer(found);
      setMessage(ANSWERS[found]);
    });
  }, []);

  const ask = (): void => {
    void askToPersist(navigator).then((found) => {
      setAnswer(found);
      setMessage({ text: ANSWERS[found] + (found === 'kept' ? '' : REFUSED) });
    });
  };

  return (
    <>
      <Live message={message} />
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
