import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureOf, type Measure } from './measure.ts';

const ROOT = join(import.meta.dirname, '..');
const RUNS = 3;
const COPIES = 9;

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
  const result = spawnSync('npx', ['astro', 'build', '--force'], { cwd: folder, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(`build failed:\n${result.stdout}\n${result.stderr}`);
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
  const added: string[] = [];
  for (let copy = 1; copy <= Math.min(copies, COPIES); copy++) {
    for (const page of pages) {
      const source = findPage(folder, page);
      const name = `${page.replaceAll('/', '-')}-copy-${copy}`;
      const text = readFileSync(source, 'utf8')
        .replace(/<Flashcard id="([^"]+)"/g, `<Flashcard id="$1-${copy}"`)
        .replace(/group="([^"]+)"/g, `group="$1-${copy}"`)
        .replace(/^title: .*$/m, `title: ${name}\ndeck: leaders`);
      writeFileSync(join(folder, 'src/content/docs', `${name}.mdx`), text);
      added.push(name);
    }
  }
  if (added.length > 0) {
    const lines = added.map((name) => `      - ${name}`);
    writeFileSync(
      guidesFile,
      `${guides.trimEnd()}\n  - label: Copies\n    pages:\n${lines.join('\n')}\n`,
    );
  }
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
