// @ts-check
/**
 * Which folder may import which. `ARCHITECTURE.md` prints this table (`npm run architecture`), and
 * `tests/architecture.test.ts` asserts it.
 */

/**
 * @typedef {object} Layer
 * @property {string} where the name of the files, for the table and for messages
 * @property {RegExp} files
 * @property {readonly string[]} may layers it may import
 * @property {readonly string[]} [own] layers it may import from its own folder alone
 * @property {readonly string[]} [lazily] layers it may import by `import()` or for their types alone
 * @property {readonly string[]} packages it may import, with everything below them
 */

/** Pure folders that know nothing about the site. */
export const BASE = ['text', 'time', 'events', 'keys'];
export const PURE = [...BASE, 'cards', 'srs', 'links', 'format', 'numbers'];
const PREACT = ['preact'];
export const BUILD_PACKAGES = [
  'astro',
  'zod',
  'satteri',
  'hast',
  'unist',
  'node',
  'yaml',
  'vite',
  'workbox-build',
  'turndown',
  'turndown-plugin-gfm',
];
export const ANY_PACKAGE = ['*'];

/** @param {string} name @returns {Layer} */
const baseLayer = (name) => ({
  where: `lib/${name}`,
  files: new RegExp(`^src/lib/${name}/`),
  may: [name],
  packages: [],
});

/** @param {string} name @returns {Layer} */
const pureLayer = (name) => ({
  where: `lib/${name}`,
  files: new RegExp(`^src/lib/${name}/`),
  may: [...new Set([...BASE, 'cards', name])],
  packages: [],
});

const SCRIPT = {
  may: [...BASE, 'live', 'links', 'format', 'storage values', 'worker messages', 'style', 'script'],
  lazily: ['state', 'island start'],
  packages: [],
};

const PAGE = {
  may: [
    ...PURE,
    'pipeline',
    'storage values',
    'page',
    'page helper',
    'kind contract',
    'kind styles',
    'build registry',
    'island',
    'style',
    'content',
  ],
  packages: ANY_PACKAGE,
};

/**
 * In order: a file belongs to the first layer that matches it.
 * @type {Readonly<Record<string, Layer>>}
 */
export const LAYERS = {
  text: baseLayer('text'),
  time: baseLayer('time'),
  events: baseLayer('events'),
  live: baseLayer('live'),
  keys: baseLayer('keys'),
  cards: pureLayer('cards'),
  srs: pureLayer('srs'),
  links: pureLayer('links'),
  format: pureLayer('format'),
  numbers: pureLayer('numbers'),
  pipeline: {
    where: 'lib/pipeline',
    files: /^src\/lib\/pipeline\//,
    may: [...PURE, 'pipeline'],
    packages: BUILD_PACKAGES,
  },
  'storage values': {
    where: 'lib/storage/values',
    files: /^src\/lib\/storage\/values\//,
    may: [...BASE, 'links', 'storage values'],
    packages: [],
  },
  storage: {
    where: 'lib/storage',
    files: /^src\/lib\/storage\//,
    may: [...PURE, 'storage', 'storage values'],
    packages: [],
  },
  state: {
    where: 'lib/state',
    files: /^src\/lib\/state\//,
    may: [...PURE, 'storage', 'storage values', 'state'],
    packages: ['nanostores'],
  },
  'worker messages': {
    where: 'offline/messages.ts',
    files: /^src\/offline\/messages\.ts$/,
    may: [],
    packages: [],
  },
  worker: {
    where: 'offline',
    files: /^src\/offline\/.*\.ts$/,
    may: ['links', 'worker messages', 'worker'],
    packages: ['workbox-core', 'workbox-precaching'],
  },
  script: { where: 'scripts', files: /^src\/scripts\//, ...SCRIPT },
  'kind contract': {
    where: 'the contract of card kinds',
    files: /^src\/card-kinds\/contract\.ts$/,
    may: [],
    lazily: [...PURE, 'pipeline'],
    packages: PREACT,
  },
  'kind styles': {
    where: 'the list of styles of card kinds',
    files: /^src\/card-kinds\/style-sheets\.ts$/,
    may: ['style'],
    packages: [],
  },
  'browser registry': {
    where: 'the browser registry of card kinds',
    files: /^src\/card-kinds\/review-registry\.ts$/,
    may: [...PURE, 'kind contract', 'review form', 'island kit'],
    packages: PREACT,
  },
  'build registry': {
    where: 'the build registry of card kinds',
    files: /^src\/card-kinds\/[^/]+\.ts$/,
    may: [...PURE, 'pipeline', 'kind contract', 'kind build', 'page'],
    packages: BUILD_PACKAGES,
  },
  'review form': {
    where: 'review forms of card kinds',
    files: /^src\/card-kinds\/[^/]+\/(?:[^/]+\.tsx|use[A-Z]\w*\.ts)$/,
    may: [...PURE, 'live', 'state', 'kind contract', 'island kit'],
    own: ['review form', 'kind browser', 'style'],
    packages: PREACT,
  },
  'kind build': {
    where: 'declarations of card kinds',
    files: /^src\/card-kinds\/[^/]+\/(?:kind|split-html)\.ts$/,
    may: [...PURE, 'pipeline', 'kind contract'],
    own: ['kind build', 'kind browser'],
    packages: BUILD_PACKAGES,
  },
  'kind browser': {
    where: 'computations of card kinds',
    files: /^src\/card-kinds\/[^/]+\/[^/]+\.ts$/,
    may: PURE,
    own: ['kind browser'],
    packages: [],
  },
  'island start': {
    where: 'starts of islands (mount.tsx)',
    files: /^src\/components\/(?!mdx\/|starlight\/)[^/]+\/mount\.tsx$/,
    may: ['style', 'kind contract', 'kind styles', 'island kit'],
    own: ['island'],
    packages: PREACT,
  },
  'island kit': {
    where: 'components/kit',
    files: /^src\/components\/kit\//,
    may: [...PURE, 'live', 'state', 'kind contract', 'island kit', 'style'],
    packages: PREACT,
  },
  island: {
    where: 'islands',
    files: /^src\/components\/(?:.*\.tsx|(?!mdx\/|starlight\/)[^/]+\/.*\.ts)$/,
    may: [...PURE, 'live', 'state', 'kind contract', 'browser registry', 'island kit'],
    own: ['island', 'style'],
    packages: PREACT,
  },
  'page helper': {
    where: 'pages and components for authors',
    files: /^src\/components\/(?:mdx|starlight)\/.*\.ts$/,
    ...PAGE,
  },
  page: {
    where: 'pages and components for authors',
    files:
      /^src\/(?:(?:components|card-kinds|pages)\/.*\.astro|(?:pages|integrations)\/.*\.ts|(?:content\.config|site|env\.d)\.ts)$/,
    ...PAGE,
  },
  style: { where: 'styles', files: /\.css$/, may: ['style'], packages: [] },
  content: { where: 'content', files: /^src\/content\//, may: [], packages: [] },
};

/** A `<script>` in an .astro file. @type {Layer} */
export const SCRIPT_BLOCK = {
  where: 'script blocks of pages',
  files: /^$/,
  ...SCRIPT,
  may: [...SCRIPT.may, 'island start'],
};

/** Packages that single files may import beyond the packages of their layer, and nobody else. */
export const PACKAGE_OWNERS = new Map([
  ['ts-fsrs', 'src/lib/srs/later/scheduler/scheduler.ts'],
  ['parse5', 'src/lib/pipeline/html/html.ts'],
  ['@pagefind/default-ui', 'src/scripts/on-demand/search-ui.ts'],
]);

/**
 * Doors that some layers import for their types alone. The journal writes past the undo stack of a tab unless an open
 * page made it.
 */
const TYPES_ALONE = [
  {
    layers: ['island', 'island kit', 'review form', 'island start'],
    door: 'src/lib/state/later/journal/index.ts',
    rule: 'islands take types from the journal, and the journal itself from an open page',
  },
  {
    layers: ['island', 'island kit', 'review form', 'island start', 'script'],
    door: 'src/lib/state/page/index.ts',
    rule: 'the interface opens a review or a workspace, not the page below it',
  },
];

/** Layers whose code runs in the browser: their imports must not lead to lib/pipeline. */
export const BROWSER_LAYERS = [
  ...PURE,
  'live',
  'storage values',
  'storage',
  'state',
  'island start',
  'island kit',
  'island',
  'review form',
  'browser registry',
  'kind contract',
  'kind styles',
  'kind browser',
  'script',
  'worker',
];

/**
 * @param {string} path from the root of the repository
 * @returns {string | null} null if the table does not know such files
 */
export function layerOf(path) {
  return Object.entries(LAYERS).find(([, { files }]) => files.test(path))?.[0] ?? null;
}

/**
 * @param {string} layer
 * @param {string} target
 * @returns {string | null} the rule by which files of the layer import the target for its types alone
 */
export function typesAloneRule(layer, target) {
  const found = TYPES_ALONE.find(({ layers, door }) => door === target && layers.includes(layer));
  return found?.rule ?? null;
}

/**
 * @param {string} specifier of a package or of a file in it
 * @returns {string | null} the only file that may import it; null for a package that is for nobody alone
 */
export function packageOwner(specifier) {
  const isOf = (/** @type {string} */ name) =>
    specifier === name || specifier.startsWith(`${name}/`);
  return [...PACKAGE_OWNERS].find(([name]) => isOf(name))?.[1] ?? null;
}

/**
 * @param {Layer} layer
 * @param {string} specifier of a package
 */
export function mayImportPackage({ packages }, specifier) {
  return packages.some(
    (name) =>
      name === '*' ||
      specifier === name ||
      (/^[/:]/.test(specifier.slice(name.length)) && specifier.startsWith(name)),
  );
}
