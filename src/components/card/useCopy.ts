import { useState } from 'preact/hooks';
import { OUTCOMES } from './messages.ts';

/** Copies an address. Without permission the page shows it, so that the reader can copy it by hand. */
export function useCopy(
  address: string,
  say: (message: string) => void,
): { copy: () => Promise<void>; isAddressShown: boolean } {
  const [isAddressShown, setAddressShown] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      say(OUTCOMES.copied);
    } catch {
      setAddressShown(true);
      say(OUTCOMES.notCopied);
    }
  };
  return { copy, isAddressShown };
}
