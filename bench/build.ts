import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { measureOf, type Measure } from './measure.ts';
import { cardsPerPage, copyProject, plainProject, type Project } from './site-copies.ts';

const RUNS = 3;
const COPIES = 9;
/** The end of what a build that failed has printed. */
const ERROR_LENGTH = 4_000;
/** Milliseconds for a further page with its cards. */
const PAGE_TARGET = 60;

/**
 * Build time of the site as it is and with ten times its pages and cards, each from nothing; from both, what a further
 * page costs, and what the same text costs in Starlight as it comes. All four take turns, so that a machine that gets
 * slower or faster does so for all.
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
    /** Milliseconds a page, of each run. */
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
    // Copies are much like each other, and are warned of by the thousand.
    const told = lines.filter((line) => !line.includes('[WARN]')).join('\n');
    throw new Error(`build failed:\n${told.slice(-ERROR_LENGTH)}`);
  }
  return (performance.now() - startMs) / 1_000;
}
