import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, LockedPackage>>;

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
}

/** The folders in which Node looks for what a package asks for: its own, then those around it. */
function searchFolders(path: string): string[] {
  const parts = path.split('node_modules/');
  return parts
    .map((_, index) => parts.slice(0, parts.length - index).join('node_modules/'))
    .map((folder) => (folder === '' || folder.endsWith('/') ? folder : `${folder}/`));
}

/** What a package names as optional and the lock file does not hold: `npm ci` stops at it on some platform. */
function missingOptional(lock: Lock): string[] {
  return Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) =>
        searchFolders(path).every((folder) => !(`${folder}node_modules/${name}` in lock)),
      )
      .map((name) => `${path || 'package.json'} names ${name}`),
  );
}

describe('package-lock.json', () => {
  test('has an entry for every optional package, so that npm ci works on every platform', () => {
    const { packages } = readJson('package-lock.json') as { packages: Lock };
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(missingOptional(packages)).toEqual([]);
  });

  test('the check sees hoisted and nested entries, and what is missing', () => {
    const lock: Lock = {
      '': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
      'node_modules/a-linux': {},
      'node_modules/b': { optionalDependencies: { 'a-linux': '2', 'b-mac': '1', 'b-win': '1' } },
      'node_modules/b/node_modules/b-mac': {},
      'node_modules/@c/d': {},
      'node_modules/@c/d/node_modules/e': { optionalDependencies: { f: '1', g: '1', h: '1' } },
      'node_modules/@c/d/node_modules/f': {},
      'node_modules/b/node_modules/g': {},
      'node_modules/h': {},
    };
    expect(missingOptional(lock)).toEqual([
      'package.json names a-mac',
      'node_modules/b names b-win',
      'node_modules/@c/d/node_modules/e names g',
    ]);
  });
});

describe('package.json', () => {
  const { dependencies, devDependencies } = readJson('package.json') as Manifest;

  test.each(Object.entries({ ...dependencies, ...devDependencies }))(
    '%s %s is an exact version',
    (_, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    },
  );
});
