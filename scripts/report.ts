#!/usr/bin/env node
// Reports to authors what there is and what is missing: cards by page, deck and kind, cards that are hard to learn,
// and sections without a card.
//   npm run report [-- [--facts FILE] [--folder FOLDER]]
//     FILE    JSON that lists the facts of each page; the report shows their number beside the cards
//     FOLDER  of another copy of the repository
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cardKinds } from '../src/card-kinds/build-registry.ts';
import { loadContent } from '../src/lib/pipeline/content-model.ts';
import { ContentError, isError } from '../src/lib/pipeline/faults.ts';
import { reportLines } from './lib/cards/card-report.ts';
import { parsePageFacts } from './lib/cards/page-facts.ts';

function factsOf(file: string | undefined): ReadonlyMap<string, number> | null {
  if (file === undefined) return null;
  const result = parsePageFacts(readFileSync(file, 'utf8'));
  if (!result.ok) throw new Error(`${file}: ${result.message}`);
  return result.facts;
}

try {
  const { values } = parseArgs({
    options: { facts: { type: 'string' }, folder: { type: 'string' } },
  });
  const facts = factsOf(values.facts);
  const root = values.folder ?? join(import.meta.dirname, '..');
  const model = loadContent(root, { kinds: cardKinds });
  console.log(reportLines(model, { kinds: Object.keys(cardKinds), facts }).join('\n'));
  if (model.faults.some(isError)) {
    console.error(
      `${new ContentError(model.faults).message}\n\nWith faults, counts may be too low.`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
