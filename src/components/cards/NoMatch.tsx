interface Props {
  readonly onClear: () => void;
}

/** Takes the place of the list when it is empty. */
export function NoMatch({ onClear }: Props) {
  return (
    <div class="browse-empty">
      <p>No card matches these filters.</p>
      <button type="button" class="dr-button" onClick={onClear}>
        Clear filters
      </button>
    </div>
  );
}
