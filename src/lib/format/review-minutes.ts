/** A rough time for one card; whoever shows the minutes says "about". */
const SECONDS_PER_CARD = 12;

/** How long a review of so many cards takes, in whole minutes and at least one. */
export function reviewMinutes(cards: number): number {
  return Math.max(1, Math.round((cards * SECONDS_PER_CARD) / 60));
}
