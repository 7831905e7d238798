/**
 * Minutes that the local time of this browser is ahead of UTC at a moment, positive east. Subtracted and not negated,
 * because minus zero differs from zero in comparisons by identity.
 */
export function localOffsetMinutes(atMs: number): number {
  return 0 - new Date(atMs).getTimezoneOffset();
}
