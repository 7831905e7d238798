/** What a part of a picture is called. */
interface Named {
  readonly label: string;
  readonly names: readonly string[];
}

/** Every name that counts as right, the part's own first. `accept`: further ones, separated by semicolons. */
export function acceptedNames(part: Named, accept: string): string[] {
  return [part.label, ...part.names, ...accept.split(';')]
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether a text has a name as words of its own, be it in the plural. */
export function mentions(text: string, name: string): boolean {
  const literal = name.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?:s|es)?(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
