import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { measureOf, type Measure } from './measure.ts';
import { cardsPerPage, copyProject, plainProject, type Project } from './site-copies.ts';

const RUNS = 3;
const COPIES = 9;
/** Length of the shown end of a failed build's output, in characters. */
const ERROR_LENGTH = 4_000;
/** Target for each additional page with its cards, in milliseconds. */
const PAGE_TARGET = 60;

/**
 * Build time of the site, and of the site with ten times its pages and cards, each without a cache. The difference
 * gives the cost of an additional page, which is compared with the same text in plain Starlight. All four take turns,
 * so that a change in the machine's speed affects all of them.
 */
export function benchBuild(): Measure[] {
  const ours = { now: copyProject(0), many: copyProject(COPIES) };
  const plain = { now: plainProject(0), many: plainProject(COPIES) };
  const projects = [ours.now, plain.now, ours.many, plain.many];
  try {
    const runs = Array.from(
      { length: RUNS },
      () => new Map(projects.map((project) => [project, buildSeconds(project)])),
    );
    const seconds = (project: Project) => runs.map((run) => run.get(project) ?? NaN);
    /** Milliseconds for each additional page, for each run. */
    const further = ({ now, many }: typeof ours) =>
      runs.map(
        (run) => (1_000 * ((run.get(many) ?? NaN) - (run.get(now) ?? NaN))) / many.addedPages,
      );
    return [
      measureOf('build, now', 's', seconds(ours.now)),
      measureOf('build, 10 × pages and cards', 's', seconds(ours.many)),
      measureOf(
        `a further page with its ${cardsPerPage()} cards`,
        'ms',
        further(ours),
        PAGE_TARGET,
      ),
      measureOf('a further page of its text alone, plain Starlight', 'ms', further(plain)),
    ];
  } finally {
    for (const { folder } of projects) rmSync(folder, { recursive: true, force: true });
  }
}

function buildSeconds({ folder }: Project): number {
  const startMs = performance.now();
  const result = spawnSync('npx', ['astro', 'build', '--force'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  if (result.status !== 0) {
    const lines = `${result.stdout}\n${result.stderr}`.split('\n');
    // Copies are similar to each other and cause thousands of warnings.
    const told = lines.filter((line) => !line.includes('[WARN]')).join('\n');
    throw new Error(`build failed:\n${told.slice(-ERROR_LENGTH)}`);
  }
  return (performance.now() - startMs) / 1_000;
}
