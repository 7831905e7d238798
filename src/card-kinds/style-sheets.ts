/** Addresses of the kinds' style sheets, found by folder. Both sheets are optional. */

/** Styles of a kind's cards, wherever they are shown. */
const ofCards = import.meta.glob<string>('./*/style.css', {
  eager: true,
  import: 'default',
  query: '?url&no-inline',
});

/** Styles of a kind's exercise. */
const ofExercises = import.meta.glob<string>('./*/exercise.css', {
  eager: true,
  import: 'default',
  query: '?url&no-inline',
});

/** The style sheets for cards of some kinds, or of all. */
export function cardStyles(kinds?: ReadonlySet<string>): readonly string[] {
  return addressesIn(ofCards, kinds);
}

/** The style sheets for exercises of some kinds, or of all. */
export function exerciseStyles(kinds?: ReadonlySet<string>): readonly string[] {
  return addressesIn(ofExercises, kinds);
}

function addressesIn(
  sheets: Readonly<Record<string, string>>,
  kinds: ReadonlySet<string> | undefined,
): readonly string[] {
  return Object.entries(sheets)
    .filter(([path]) => kinds?.has(path.split('/')[1] ?? '') ?? true)
    .map(([, address]) => address);
}
