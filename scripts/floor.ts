#!/usr/bin/env node
// Refuses what the oldest supported browsers lack, in the built files: `npm run floor [-- FOLDER]` (dist).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFloorCheck } from './lib/floor/too-new.ts';

const folder = process.argv[2] ?? 'dist';
const check = createFloorCheck();
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
for (const file of files) {
  if (/\.(?:css|m?js|html)$/.test(file)) {
    check.read(file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8'));
  }
}
const faults = check.faults();
if (faults.length > 0) {
  console.error(`Too new for the browsers of the README:\n  ${faults.join('\n  ')}`);
  console.error('Write it otherwise, ask for it first, or accept its absence in accepted.ts.');
  process.exitCode = 1;
} else console.log('every feature in use is in the oldest supported browsers, or accepted');
