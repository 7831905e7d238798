/** Suggests a rating for an order. */

/** For each part, how many places it is away from the right one; negative if it is too early. */
export function placesOff(order: readonly number[]): number[] {
  return order.map((part, index) => index - part);
}

/** Good for the right order, Hard if moving one part makes it right, Again otherwise. */
export function suggestRating(order: readonly number[]): 1 | 2 | 3 {
  if (placesOff(order).every((off) => off === 0)) return 3;
  return longestRise(order) === order.length - 1 ? 2 : 1;
}

/** Length of the longest sequence of parts, not necessarily neighbors, that are already in the right order. */
function longestRise(order: readonly number[]): number {
  const lengths: number[] = [];
  for (const [index, part] of order.entries()) {
    const before = order
      .slice(0, index)
      .flatMap((other, at) => (other < part ? [lengths[at] ?? 0] : []));
    lengths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...lengths);
}
