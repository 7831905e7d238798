/** A card kind is a folder: it declares what is its own, and no other file names it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardKinds } from '../../src/card-kinds/build-registry.ts';

const ROOT = join(import.meta.dirname, '../..');
const KINDS_FOLDER = 'src/card-kinds';
const REGISTRIES = ['build-registry.ts', 'review-registry.ts'].map((name) =>
  [KINDS_FOLDER, name].join('/'),
);

const kinds = Object.entries(cardKinds);
const componentsOf = (kind: string): string[] =>
  Object.keys(cardKinds[kind]?.components ?? {}).toSorted();

describe.each(kinds.map(([kind]) => kind))('the folder of %s', (kind) => {
  const folder = join(ROOT, KINDS_FOLDER, kind);

  it.each(['kind.ts', 'split-html.ts', 'Guide.astro'])('has %s', (file) => {
    expect(existsSync(join(folder, file))).toBe(true);
  });

  it('has the components that the kind declares, and no others', () => {
    const found = readdirSync(folder)
      .filter((name) => name.endsWith('.astro') && name !== 'Guide.astro')
      .map((name) => name.slice(0, -'.astro'.length));
    expect(found.toSorted()).toEqual(componentsOf(kind));
  });
});

describe('the registry', () => {
  it('has every folder', () => {
    const folders = readdirSync(join(ROOT, KINDS_FOLDER), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(Object.keys(cardKinds).toSorted()).toEqual(folders.toSorted());
  });

  it('has one kind for cards that name none', () => {
    expect(kinds.filter(([, { isDefault }]) => isDefault)).toHaveLength(1);
  });

  it('has each component once, and none that every card may use', () => {
    const shared = readdirSync(join(ROOT, 'src/components/mdx'))
      .filter((name) => name.endsWith('.astro'))
      .map((name) => name.slice(0, -'.astro'.length));
    const all = [...shared, ...kinds.flatMap(([kind]) => componentsOf(kind))];
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });
});

/** Words of the platform that are written like the name of a kind: options of `Intl`, modes of a keyboard. */
const PLATFORM_WORDS = /(?:day|month|year|hour|minute|numeric|keys\??)\s*[:=]\s*['"]numeric['"]/g;

/** Elements that the components of a kind leave for its `split-html.ts`. */
function markersOf(kind: string): readonly string[] {
  const texts = componentsOf(kind).map((name) =>
    readFileSync(join(ROOT, KINDS_FOLDER, kind, `${name}.astro`), 'utf8'),
  );
  return texts.flatMap((text) => [...text.matchAll(/<(dr-[a-z-]+)/g)].map(([, name = '']) => name));
}

/** How a file names a kind, one of its components or one of its markers. */
function namesOf(kind: string): readonly RegExp[] {
  return [
    new RegExp(`['"]${kind}['"]`),
    new RegExp(`(?:card-kinds|\\.)/\\(?(?:\\?:)?${kind}/`),
    new RegExp(`\\b${kind} (?:card|exercise|kind)s?\\b`, 'i'),
    ...componentsOf(kind).flatMap((name) => [
      // A generic type stands behind a word: `Promise<Fault>`.
      new RegExp(`(?<![\\w.])<${name}\\b`),
      new RegExp(`['"\`]${name}['"\`]`),
      new RegExp(`\\b${name}\\.astro\\b`),
    ]),
    ...markersOf(kind).map((name) => new RegExp(`\\b${name}\\b`)),
  ];
}

/** Lines of a text in which a kind is named. */
function findNames(text: string, kind: string): readonly string[] {
  const names = namesOf(kind);
  return text
    .split('\n')
    .filter((line) => names.some((name) => name.test(line.replace(PLATFORM_WORDS, ''))));
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:[cm]?[jt]sx?|astro|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .map((file) => file.replaceAll('\\', '/'));
}

describe('no other file names a kind', () => {
  const files = [...filesBelow('src'), ...filesBelow('scripts'), 'astro.config.mjs'].filter(
    (file) => !REGISTRIES.includes(file),
  );

  it('there are files to look through', () => {
    expect(files.length).toBeGreaterThan(400);
  });

  it.each(kinds.map(([kind]) => kind))('%s', (kind) => {
    const named = files
      .filter((file) => !file.startsWith(`${KINDS_FOLDER}/${kind}/`))
      .flatMap((file) =>
        findNames(readFileSync(join(ROOT, file), 'utf8'), kind).map(
          (line) => `${file}: ${line.trim()}`,
        ),
      );
    expect(named, 'move it into the folder, or give the kind a name of its own').toEqual([]);
  });

  it.each([
    ["if (kind === 'cloze') return;", 'cloze'],
    ["import { splitOrder } from './order/split-html.ts';", 'order'],
    ["'card-kinds/(?:basic/Review|review-registry)',", 'basic'],
    ['/* The replies of critique cards. */', 'critique'],
    ['<Gap hint="a number">', 'cloze'],
    ['export { default as Value } from "./Value.astro";', 'numeric'],
    ["const GAP = 'Gap';", 'cloze'],
    ["replaceMarkers(html, 'dr-gap', fill)", 'cloze'],
  ])('as in %s', (line, kind) => {
    expect(findNames(line, kind)).toEqual([line]);
  });

  it.each([
    ["{ day: 'numeric', month: 'long' }", 'numeric'],
    ['<TextField name="newPerDay" keys="numeric" />', 'numeric'],
    ['In reading order, by which cards come.', 'order'],
    ['readonly faults: Promise<Fault>;', 'critique'],
    ['type Faults = readonly Fault[];', 'critique'],
  ])('but not in %s', (line, kind) => {
    expect(findNames(line, kind)).toEqual([]);
  });
});
