// @ts-check
/** Prints the import table of `lib/architecture/layers.mjs` into ARCHITECTURE.md: `npm run architecture`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { withImportTable } from './lib/architecture/import-table.mjs';

const FILE = 'ARCHITECTURE.md';

const text = withImportTable(readFileSync(FILE, 'utf8'));
const options = await resolveConfig(FILE);
writeFileSync(FILE, await format(text, { ...options, filepath: FILE }));
