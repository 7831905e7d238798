import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureOf, type Measure } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const RUNS = 3;
const COPIES = 9;
/** The end of what a build that failed has printed. */
const ERROR_LENGTH = 4_000;

/** Build time of the site as it is and with ten times its pages and cards, each from nothing. */
export function benchBuild(): Measure[] {
  return [1, 10].map((factor) => {
    const folder = copyProject(factor - 1);
    try {
      const times = Array.from({ length: RUNS }, () => buildOnce(folder));
      return measureOf(`build, ${factor === 1 ? 'now' : '10 × pages and cards'}`, 's', times);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function buildOnce(folder: string): number {
  const startMs = performance.now();
  const result = spawnSync('npx', ['astro', 'build', '--force'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (result.status !== 0) {
    const lines = `${result.stdout}\n${result.stderr}`.split('\n');
    // Copies are much like each other, and are warned of by the thousand.
    const told = lines.filter((line) => !line.includes('[WARN]')).join('\n');
    throw new Error(`build failed:\n${told.slice(-ERROR_LENGTH)}`);
  }
  return (performance.now() - startMs) / 1_000;
}

/** A copy of the project with each guide several times over, under other addresses and card ids. */
function copyProject(copies: number): string {
  // Inside the project, from where its packages are found: Astro does not build through a linked node_modules.
  mkdirSync(join(ROOT, '.tmp'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.tmp/bench-'));
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  const guidesFile = join(folder, 'src/content/data/guides.yaml');
  const guides = readFileSync(guidesFile, 'utf8');
  const pages = [...guides.matchAll(/^\s+- ([a-z0-9/-]+)$/gm)].map((match) => match[1] ?? '');
  let added = '';
  for (let copy = 1; copy <= Math.min(copies, COPIES); copy++) {
    // A guide of its own: one with all copies would be a page to print of megabytes.
    added += `  - label: Copy ${copy}\n    pages:\n`;
    for (const page of pages) {
      const name = `${page.replaceAll('/', '-')}-copy-${copy}`;
      const text = readFileSync(findPage(folder, page), 'utf8')
        .replace(/(<Flashcard\s[^>]*?\bid="[^"]+)"/g, `$1-${copy}"`)
        .replace(/group="([^"]+)"/g, `group="$1-${copy}"`);
      // A page's address says which deck it has unless the page does; the copy's address does not.
      const deck = /^deck: .*$/m.exec(text)?.[0] ?? `deck: ${page.split('/')[0] ?? ''}`;
      writeFileSync(
        join(folder, 'src/content/docs', `${name}.mdx`),
        text.replace(/^deck: .*\n/m, '').replace(/^title: .*$/m, `title: ${name}\n${deck}`),
      );
      added += `      - ${name}\n`;
    }
  }
  writeFileSync(guidesFile, `${guides.trimEnd()}\n${added}`);
  return folder;
}

function findPage(folder: string, page: string): string {
  const docs = join(folder, 'src/content/docs');
  for (const file of [join(docs, `${page}.mdx`), join(docs, page, 'index.mdx')]) {
    try {
      readFileSync(file);
      return file;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error(`${page}: expected an .mdx file`);
}
