/**
 * `npm run bench`: prints a table of medians and writes `bench/results/latest.json`. Parts can be chosen:
 * `npm run bench -- storage fold build browser import`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { benchBrowser } from './browser.ts';
import { benchBuild } from './build.ts';
import { benchFold } from './fold.ts';
import { benchImport } from './import.ts';
import type { Measure } from './measure.ts';
import { benchStorage } from './storage.ts';

const PARTS: Readonly<Record<string, () => Measure[] | Promise<Measure[]>>> = {
  storage: benchStorage,
  fold: benchFold,
  build: benchBuild,
  browser: benchBrowser,
  import: benchImport,
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`Not a part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const measures: Measure[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`measuring ${name} …`);
  measures.push(...(await part()));
}

const width = Math.max(...measures.map(({ name }) => name.length));
for (const { name, median, unit, min, max, target } of measures) {
  const range = min === max ? '' : `  (${format(min)}–${format(max)})`;
  const goal = target === undefined ? '' : `  target ${format(target)}`;
  console.log(`${name.padEnd(width)}  ${format(median).padStart(9)} ${unit}${range}${goal}`);
}

const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
const machine = { node: process.version, cores: cpus().length, model: cpus()[0]?.model };
writeFileSync(join(folder, 'latest.json'), `${JSON.stringify({ machine, measures }, null, 2)}\n`);

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
