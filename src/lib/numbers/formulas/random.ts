import { fnv1a } from '../../text/fnv.ts';

/**
 * A number in [0, 1) from a seed and a name, the same on every device: FNV-1a, then the finalizer of MurmurHash3, which
 * spreads seeds that differ only in their last character over the whole range.
 */
export function randomShare(seed: string, name: string): number {
  let hash = fnv1a(`${seed}\0${name}`);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
