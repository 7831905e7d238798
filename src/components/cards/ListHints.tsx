import { plural } from '../../lib/text/plural.ts';

interface Props {
  readonly selected: number;
}

/** For screen readers: the keys of the list, and how many cards are selected. */
export function ListHints({ selected }: Props) {
  return (
    <>
      <p class="sr-only" id="browse-hint">
        Arrow keys move, Space selects, Shift extends, Enter opens a card.
      </p>
      <p class="sr-only" role="status">
        {selected > 0 && `${plural(selected, 'card')} selected`}
      </p>
    </>
  );
}
