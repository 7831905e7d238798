export interface Definition {
  readonly name: string;
  readonly definition: string;
}

/** Reads `/glossary.json`: definitions by the id of their term. Leaves out entries of another form. */
export function parseDefinitions(value: unknown): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  if (typeof value !== 'object' || value === null) return definitions;
  for (const [id, entry] of Object.entries(value) as [string, unknown][]) {
    if (typeof entry !== 'object' || entry === null) continue;
    if (!('name' in entry) || !('definition' in entry)) continue;
    const { name, definition } = entry;
    if (typeof name === 'string' && typeof definition === 'string') {
      definitions.set(id, { name, definition });
    }
  }
  return definitions;
}
