import { useEffect, useRef } from 'preact/hooks';
import { tellPage } from '../../lib/live/live-region.ts';
import type { BrowseQuery } from '../../lib/links/index.ts';
import { plural } from '../../lib/text/plural.ts';
import type { Selection } from './selection/index.ts';

/** The pause after the last key of a search, so that the number is told once and not at every key. */
const SETTLED_AFTER_MS = 400;

interface Told {
  readonly query: BrowseQuery;
  /** The number of listed cards, in words. */
  readonly size: string;
  readonly selection: Selection;
}

/** Tells how many cards a search or filter has found, even if there are as many as before, and how many are selected. */
export function useListTold({ query, size, selection }: Told): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => {
      tellPage(size);
    }, SETTLED_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [query, size]);

  const wasSelected = useRef(false);
  const count = selection.ids.size;
  useEffect(() => {
    if (count > 0) tellPage(`${plural(count, 'card')} selected`);
    else if (wasSelected.current) tellPage('');
    wasSelected.current = count > 0;
  }, [selection, count]);
}
