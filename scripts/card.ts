#!/usr/bin/env node
// Makes a card of any kind to start from, and with --write adds it at the end of its section.
//   npm run card -- KIND PAGE SECTION ID [--write]
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardKinds } from '../src/card-kinds/build-registry.ts';
import { loadContent } from '../src/lib/pipeline/content-model.ts';
import { formatFaults } from '../src/lib/pipeline/faults.ts';
import { makeCard, readArguments } from './lib/cards/new-card.ts';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const order = readArguments(process.argv.slice(2));
if (!order.ok) fail(order.message);
const root = order.value.folder ?? join(import.meta.dirname, '..');

const model = loadContent(root, { kinds: cardKinds });
if (model.present.unread.size > 0) {
  const faults = model.faults.filter(({ field }) => field === 'syntax');
  fail(`Some files cannot be read, so nobody knows which ids are free:\n\n${formatFaults(faults)}`);
}
const card = makeCard(order.value, model, cardKinds);
if (!card.ok) fail(card.message);

const { file, block, text } = card.value;
console.log(block);
if (order.value.isToWrite) {
  writeFileSync(join(root, file), text);
  console.log(`\nWritten to ${file}. Say in it what the card asks, then \`npm run published\`.`);
} else {
  console.log(`\nFor ${file}; --write puts it there.`);
}
