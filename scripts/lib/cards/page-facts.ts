/** Reads a file that lists the facts of the source that each page must teach. */
import { pagePath } from './page-path.ts';

export type FactsResult =
  | { readonly ok: true; readonly facts: ReadonlyMap<string, number> }
  | { readonly ok: false; readonly message: string };

const EXPECTED =
  'an object of pages, each with a list of facts: { "leaders/learn": ["fact-1"] } or { "leaders/learn": { "facts": ["fact-1"] } }';

/** Counts the facts of each page, by site address. A fact on two pages counts for both. */
export function parsePageFacts(json: string): FactsResult {
  const data = parseJson(json);
  if (!isRecord(data)) return { ok: false, message: `found no object, expected ${EXPECTED}` };
  const facts = new Map<string, number>();
  for (const [page, entry] of Object.entries(data)) {
    const list = isRecord(entry) ? entry['facts'] : entry;
    if (!Array.isArray(list)) {
      return { ok: false, message: `found no list at "${page}", expected ${EXPECTED}` };
    }
    facts.set(pagePath(page), new Set(list).size);
  }
  return { ok: true, facts };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Invalid JSON is reported as "not an object".
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
