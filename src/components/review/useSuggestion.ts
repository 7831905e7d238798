import { useEffect, useState } from 'preact/hooks';
import type { Suggestion } from '../../card-kinds/contract.ts';

/** The rating that the reader's try at the shown card suggests, and a function that sets it. */
export function useSuggestion(
  seed: string,
  isPrompt: boolean,
): [Suggestion, (rating: Suggestion) => void] {
  const [suggestion, setSuggestion] = useState<{ seed: string; rating: Suggestion } | null>(null);
  // A card that an undo brings back starts without a suggestion.
  useEffect(() => {
    if (isPrompt) setSuggestion(null);
  }, [isPrompt, seed]);
  return [
    suggestion?.seed === seed ? suggestion.rating : null,
    (rating) => {
      setSuggestion({ seed, rating });
    },
  ];
}
