import type { UnitPart } from './units.ts';

/** Prefixes in steps of 1,000, or of 1,024 with an i. */
export const DATA_PREFIXES = 'KMGTPE';

const DATA =
  /^(?:([kmgtpe])(i)?|([kmgtpe])(?:ilo|ega|iga|era|eta|xa)|([kmgtpe])(?:ibi|ebi|xbi))?(b|bytes?|bits?)(ps)?$/i;

/**
 * Reads "GB", "gigabytes", "MiB", "Mb", "Mbit" or "Mbps". A small b after a capital letter means bits, as in every
 * standard. All in small letters, people mean bytes as well as bits, so it stays open; before "ps" it always means
 * bits.
 */
export function readDataPart(word: string): UnitPart | null {
  const match = DATA.exec(word);
  if (match === null) return null;
  const [, letter = '', i, long = '', longBinary = '', base = '', ps] = match;
  const prefix = letter || long || longBinary;
  const step = DATA_PREFIXES.indexOf(prefix.toUpperCase() || ' ') + 1;
  const isBits = readBits(base, ps !== undefined || /[A-Z]/.test(letter));
  const bytes = (i === undefined && longBinary === '' ? 1000 : 1024) ** step;
  return { kind: 'data', factor: isBits === true ? bytes / 8 : bytes, isBits };
}

function readBits(base: string, isSmallForBits: boolean): boolean | null {
  if (base.length > 1) return /^bit/i.test(base);
  if (base === 'B') return false;
  return isSmallForBits ? true : null;
}
