import { useEffect, useState } from 'preact/hooks';
import {
  browseAddress,
  parseBrowseQuery,
  serializeBrowseQuery,
  type BrowseQuery,
} from '../../lib/links/index.ts';

/** Browsers refuse to change an address hundreds of times in half a minute, so it waits until typing pauses. */
const PAUSE_MS = 150;

/** The list that the page's address names; the address follows when it changes, without a new entry in the history. */
export function useAddress(base: string): [BrowseQuery, (query: BrowseQuery) => void] {
  const [query, setQuery] = useState(() => parseBrowseQuery(location.search));
  useEffect(() => {
    const address = browseAddress(base, serializeBrowseQuery(query));
    const timer = setTimeout(() => {
      if (location.pathname + location.search !== address) {
        history.replaceState(history.state, '', address);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [base, query]);
  return [query, setQuery];
}
