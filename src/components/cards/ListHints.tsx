/** The keys of the list, for screen readers. */
export function ListHints() {
  return (
    <p class="sr-only" id="browse-hint">
      Arrow keys move, Space selects, Shift extends, Enter opens a card.
    </p>
  );
}
