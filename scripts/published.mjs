#!/usr/bin/env node
// Updates src/content/data/published.yaml: adds every new page, section, card and alias, and never removes one. With
// --check it writes nothing and fails if something would be added.
//   npm run published [-- [--check] [FOLDER]]     FOLDER: of another copy of the repository
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardKinds } from '../src/card-kinds/build-registry.ts';
import { addPresent } from '../src/lib/pipeline/published/index.ts';
import { loadContent } from '../src/lib/pipeline/content-model.ts';
import { ContentError, isError } from '../src/lib/pipeline/faults.ts';
import { formatPublished, PUBLISHED_FILE } from '../src/lib/pipeline/published/index.ts';

const args = process.argv.slice(2);
const isCheck = args.includes('--check');
const root = args.find((arg) => !arg.startsWith('--')) ?? join(import.meta.dirname, '..');

const model = loadContent(root, { kinds: cardKinds });
if (model.faults.some(isError)) {
  console.error(new ContentError(model.faults).message);
  console.error(`\n${PUBLISHED_FILE} is left as it was.`);
  process.exit(1);
}

const { published, added } = addPresent(model.published, model.present);
const lines = Object.entries(added).flatMap(([list, entries]) =>
  entries.map((entry) => `  ${list}: ${entry}`),
);
if (lines.length === 0) {
  console.log(`${PUBLISHED_FILE} is complete.`);
} else if (isCheck) {
  console.log(`Missing in ${PUBLISHED_FILE}; \`npm run published\` adds:\n${lines.join('\n')}`);
  process.exitCode = 1;
} else {
  writeFileSync(join(root, PUBLISHED_FILE), formatPublished(published));
  console.log(`Added to ${PUBLISHED_FILE}:\n${lines.join('\n')}`);
}
