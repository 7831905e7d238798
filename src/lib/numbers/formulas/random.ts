/**
 * A number in [0, 1) for a seed and a name, the same on every device: FNV-1a over the UTF-16 code units, then the
 * finaliser of MurmurHash3, which spreads seeds that differ in their last character over the whole range.
 */
export function randomShare(seed: string, name: string): number {
  const text = `${seed}\0${name}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
