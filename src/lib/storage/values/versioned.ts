/**
 * Reads a small stored value: a JSON array whose first item is its version.
 *
 * @returns the items after the version; `null` for no text, another version or anything malformed
 */
export function readVersioned(text: string | null, version: number): readonly unknown[] | null {
  try {
    const raw: unknown = JSON.parse(text ?? 'null');
    return Array.isArray(raw) && raw[0] === version ? raw.slice(1) : null;
  } catch {
    return null;
  }
}
