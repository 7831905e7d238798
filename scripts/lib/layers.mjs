// @ts-check
/** The import table of architecture.md, "Folders and what may import what". */

/**
 * @typedef {object} Layer
 * @property {RegExp} files
 * @property {readonly string[]} may layers it may import
 * @property {readonly string[]} [own] layers it may import from its own folder alone
 * @property {readonly string[]} [lazily] layers it may import by `import()` or for their types alone
 * @property {readonly string[]} [only] single files it may import of layers that it may not
 * @property {RegExp} packages
 * @property {string} rule the same for readers
 */

const NONE = /^$/;
const PURE = ['cards', 'srs', 'links', 'format', 'numbers'];
const PREACT = /^preact(?:\/|$)/;
const BUILD_PACKAGES =
  /^(?:astro[:/]|astro$|zod(?:\/|$)|satteri$|hast|unist|node:|yaml$|vite$|workbox-build$|turndown)/;

const GUIDE_SCRIPT = {
  lazily: ['state', 'island start'],
  only: ['src/lib/storage/small-values.ts', 'src/lib/storage/theme.ts'],
  packages: NONE,
};

/** @param {string} name */
const pureLayer = (name) => ({
  files: new RegExp(`^src/lib/${name}/`),
  may: ['cards', name],
  packages: NONE,
  rule: `lib/${name} is pure: it may import lib/cards and itself`,
});

const PAGE = {
  may: [
    ...PURE,
    'build',
    'storage',
    'state',
    'page',
    'page helper',
    'build registry',
    'island',
    'style',
    'content',
  ],
  packages: /^/,
  rule: 'pages, components and integrations may import all below; browser code only as a script or island',
};

/**
 * In order: a file belongs to the first layer that matches it.
 * @type {Readonly<Record<string, Layer>>}
 */
export const LAYERS = {
  'guide script': {
    files: /\.client\.ts$/,
    may: ['links', 'format', 'worker messages', 'style'],
    own: ['guide script', 'page helper'],
    ...GUIDE_SCRIPT,
    rule: 'scripts of guide pages may import lib/links, lib/format, offline/messages.ts, styles, their own folder, storage/small-values.ts, storage/theme.ts and, by import() alone, lib/state and the mount.tsx of an island',
  },
  'worker messages': {
    files: /^src\/offline\/messages\.ts$/,
    may: [],
    packages: NONE,
    rule: 'what pages and the offline worker say to each other imports nothing',
  },
  worker: {
    files: /^src\/offline\/.*\.ts$/,
    may: ['worker messages', 'worker'],
    packages: /^workbox-(?:core|precaching)$/,
    rule: 'the offline worker may import its own folder and Workbox',
  },
  cards: pureLayer('cards'),
  srs: pureLayer('srs'),
  links: pureLayer('links'),
  format: pureLayer('format'),
  numbers: pureLayer('numbers'),
  build: {
    files: /^src\/lib\/build\//,
    may: [...PURE, 'build'],
    packages: BUILD_PACKAGES,
    rule: 'lib/build may import the pure folders, itself, Astro, Zod, Sätteri, hast utilities, yaml, Vite, workbox-build, Turndown and Node',
  },
  storage: {
    files: /^src\/lib\/storage\//,
    may: [...PURE, 'storage'],
    packages: NONE,
    rule: 'lib/storage may import the pure folders and itself',
  },
  state: {
    files: /^src\/lib\/state\//,
    may: [...PURE, 'storage', 'state'],
    packages: /^nanostores$/,
    rule: 'lib/state may import the pure folders, lib/storage, itself and nanostores',
  },
  'browser registry': {
    files: /^src\/card-kinds\/review-registry\.ts$/,
    may: [...PURE, 'review form'],
    packages: PREACT,
    rule: 'the browser registry of card kinds may import their review forms, the pure folders and Preact',
  },
  'build registry': {
    files: /^src\/card-kinds\/[^/]+\.ts$/,
    may: [...PURE, 'build', 'kind build', 'page'],
    packages: BUILD_PACKAGES,
    rule: 'the build registry of card kinds may import their schemas and Guide.astro, lib/build and the pure folders',
  },
  'review form': {
    files: /^src\/card-kinds\/[^/]+\/(?:[^/]+\.tsx|use[A-Z]\w*\.ts)$/,
    may: [...PURE, 'state', 'browser registry', 'review form', 'island kit'],
    own: ['kind browser', 'style'],
    packages: PREACT,
    rule: 'review forms may import lib/state, the pure folders, Preact, their own folder, components/kit, the browser registry and other review forms',
  },
  'kind build': {
    files: /^src\/card-kinds\/[^/]+\/(?:schema|html)\.ts$/,
    may: [...PURE, 'build'],
    own: ['kind build', 'kind browser'],
    packages: BUILD_PACKAGES,
    rule: 'schemas of card kinds may import lib/build, the pure folders and their own folder',
  },
  'kind browser': {
    files: /^src\/card-kinds\/[^/]+\/[^/]+\.ts$/,
    may: PURE,
    own: ['kind browser'],
    packages: NONE,
    rule: 'what a card kind computes may import the pure folders and its own folder',
  },
  'island start': {
    files: /^src\/components\/(?!mdx\/|site\/)[^/]+\/mount\.tsx$/,
    may: ['style'],
    own: ['island'],
    packages: PREACT,
    rule: 'what starts an island may import that island, styles and Preact',
  },
  'island kit': {
    files: /^src\/components\/kit\//,
    may: [...PURE, 'state'],
    own: ['island kit', 'style'],
    packages: PREACT,
    rule: 'what islands share may import lib/state, the pure folders, Preact and its own folder',
  },
  island: {
    files: /^src\/components\/(?:.*\.tsx|(?!mdx\/|site\/)[^/]+\/.*\.ts)$/,
    may: [...PURE, 'state', 'browser registry', 'island kit'],
    own: ['island', 'style'],
    packages: PREACT,
    rule: 'islands may import lib/state, the pure folders, Preact, their own folder, components/kit and the browser registry of card kinds',
  },
  'page helper': { files: /^src\/components\/(?:mdx|site)\/.*\.ts$/, ...PAGE },
  page: {
    files:
      /^src\/(?:(?:components|card-kinds|pages)\/.*\.astro|(?:pages|integrations)\/.*\.ts|(?:content\.config|site|env\.d)\.ts)$/,
    ...PAGE,
  },
  style: { files: /\.css$/, may: ['style'], packages: NONE, rule: 'styles import styles' },
  content: { files: /^src\/content\//, may: [], packages: NONE, rule: 'content imports no code' },
};

/** A `<script>` in an .astro file: as the scripts of guide pages, which it may start from anywhere. @type {Layer} */
export const SCRIPT_BLOCK = {
  files: NONE,
  may: ['links', 'guide script', 'island start'],
  own: ['page helper'],
  ...GUIDE_SCRIPT,
  rule: 'script blocks may import *.client.ts, what those may import, and the mount.tsx of an island',
};

/** Packages that single files may import beyond what their layer may, and nobody else. */
export const PACKAGE_OWNERS = new Map([
  ['ts-fsrs', 'src/lib/srs/scheduler.ts'],
  ['parse5', 'src/lib/build/html.ts'],
  ['@pagefind/default-ui', 'src/components/site/search-ui.client.ts'],
]);

/** Layers whose code the browser runs: nothing they import may lead to lib/build. */
export const BROWSER_LAYERS = [
  ...PURE,
  'storage',
  'state',
  'island start',
  'island kit',
  'island',
  'review form',
  'browser registry',
  'kind browser',
  'guide script',
  'worker',
];

/**
 * @param {string} path from the root of the repository
 * @returns {string | null} null if the table does not know such files
 */
export function layerOf(path) {
  return Object.entries(LAYERS).find(([, { files }]) => files.test(path))?.[0] ?? null;
}
