/** The names of a part of a picture. */
interface Named {
  readonly label: string;
  readonly names: readonly string[];
}

/** Every name that counts as right, the part's own first. `accept` holds others, separated by semicolons. */
export function acceptedNames(part: Named, accept: string): string[] {
  return [part.label, ...part.names, ...accept.split(';')]
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether a text contains a name as whole words, possibly in the plural. */
export function mentions(text: string, name: string): boolean {
  const literal = name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?:s|es)?(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
