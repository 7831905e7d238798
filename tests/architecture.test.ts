import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findViolations } from '../scripts/lib/architecture/architecture.mjs';
import { format, resolveConfig } from 'prettier';
import { withImportTable } from '../scripts/lib/architecture/import-table.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Every file of src except tests, by its path. */
function readSources(): Map<string, string> {
  const names = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test(?:-d)?\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'));
  return new Map(names.map((name) => [name, readFileSync(join(ROOT, name), 'utf8')]));
}

describe('the sources keep to the architecture', () => {
  const sources = readSources();

  test('there are sources', () => {
    expect(sources.size).toBeGreaterThan(50);
  });

  test('no import, name or word is against it', () => {
    expect(findViolations(sources)).toEqual([]);
  });
});

test('ARCHITECTURE.md has the import table as it is: npm run architecture prints it', async () => {
  const file = join(ROOT, 'ARCHITECTURE.md');
  const document = readFileSync(file, 'utf8');
  const printed = withImportTable(document);
  expect(printed).toContain('- **lib/state**: the pure folders, lib/storage');
  const options = { ...(await resolveConfig(file)), filepath: file };
  expect(await format(printed, options)).toBe(document);
});

/** Violations of one file, beside others that are there to be imported. */
function check(file: string, text: string, others: Record<string, string> = {}): string[] {
  return findViolations(new Map([...Object.entries(others), [file, text]]));
}

describe('a live region is made by the facility alone', () => {
  test.each([
    ['src/components/cards/Line.tsx', '<p role="status">{text}</p>'],
    ['src/components/cards/Line.tsx', "<p role={'alert'}>{text}</p>"],
    ['src/components/cards/Line.tsx', '<p aria-live="polite">{text}</p>'],
    ['src/components/cards/Line.tsx', "const attributes = { role: 'log' };"],
    ['src/components/cards/Line.tsx', '<output>{text}</output>'],
    ['src/components/starlight/Line.astro', '<span role="status"></span>'],
    ['src/scripts/later/line.ts', "line.setAttribute('role', 'status');"],
    ['src/scripts/later/line.ts', "line.ariaLive = 'polite';"],
  ])('%s: %s', (file, text) => {
    expect(check(file, text)).toEqual([expect.stringContaining(':1 makes a live region')]);
  });

  test('which may', () => {
    expect(check('src/components/kit/later/Live.tsx', "const role = 'status';")).toEqual([]);
    expect(check('src/components/cards/Line.tsx', '<div role="group">{status}</div>')).toEqual([]);
  });
});

/** Files that the cases below import. */
const TARGETS = Object.fromEntries(
  [
    'src/lib/cards/index.ts',
    'src/lib/srs/queue/queue-parts.ts',
    'src/lib/srs/later/replay/index.ts',
    'src/lib/links/index.ts',
    'src/lib/text/fnv.ts',
    'src/lib/time/durations.ts',
    'src/lib/storage/values/index.ts',
    'src/lib/storage/port/index.ts',
    'src/lib/state/open/index.ts',
    'src/lib/state/progress/index.ts',
    'src/lib/state/later/journal/index.ts',
    'src/lib/pipeline/a.ts',
    'src/card-kinds/contract.ts',
    'src/card-kinds/review-registry.ts',
    'src/card-kinds/style-sheets.ts',
    'src/card-kinds/numeric/Review.tsx',
    'src/card-kinds/order/Exercise.tsx',
    'src/card-kinds/order/suggest.ts',
    'src/card-kinds/order/split-html.ts',
    'src/components/kit/PromptAndAnswer.tsx',
    'src/components/kit/later/Dialog.tsx',
    'src/components/review/App.tsx',
    'src/components/review/Bar.tsx',
    'src/components/review/mount.tsx',
    'src/components/review/on-demand/Done.tsx',
    'src/components/exercise/mount.tsx',
    'src/components/settings/mount.tsx',
    'src/offline/messages.ts',
    'src/scripts/pages/home.ts',
    'src/scripts/every-page/b.ts',
    'src/scripts/on-demand/a.ts',
    'src/styles/kit.css',
  ].map((name) => [name, '']),
);

describe('the check lets through', () => {
  test.each([
    [
      'src/lib/srs/queue/queue.ts',
      "import type { Card } from '../../cards/index.ts'; import './queue-parts.ts';",
    ],
    ['src/lib/srs/later/scheduler/scheduler.ts', "import { fsrs } from 'ts-fsrs';"],
    [
      'src/lib/pipeline/a.ts',
      "import { z } from 'astro/zod'; import fs from 'node:fs'; import 'satteri';",
    ],
    ['src/lib/storage/values/keys.ts', "import '../../links/index.ts';"],
    ['src/lib/storage/snapshot/snapshot.ts', "import '../values/index.ts';"],
    [
      'src/lib/state/progress/progress-queue.ts',
      "import { atom } from 'nanostores'; import '../../storage/port/index.ts';",
    ],
    [
      'src/components/review/App.tsx',
      "import { useState } from 'preact/hooks'; import './Bar.tsx'; import '../../lib/state/open/index.ts'; import '../../card-kinds/review-registry.ts';",
    ],
    [
      'src/components/review/mount.tsx',
      "import { render } from 'preact'; import './App.tsx'; import '../../styles/kit.css'; import '../../card-kinds/style-sheets.ts';",
    ],
    [
      'src/card-kinds/order/Review.tsx',
      "import '../../components/kit/PromptAndAnswer.tsx'; import type { A } from '../contract.ts'; import './Exercise.tsx'; import './suggest.ts';",
    ],
    [
      'src/card-kinds/order/kind.ts',
      "import type { A } from '../contract.ts'; import './split-html.ts'; import '../../lib/pipeline/a.ts';",
    ],
    ['src/card-kinds/contract.ts', "import type { A } from '../lib/pipeline/a.ts';"],
    ['src/card-kinds/style-sheets.ts', "import.meta.glob('./*/style.css', { eager: true });"],
    ['src/card-kinds/review-registry.ts', "const load = () => import('./numeric/Review.tsx');"],
    ['src/card-kinds/guide-components.ts', "import.meta.glob('./*/Guide.astro', { eager: true });"],
    [
      'src/scripts/every-page/due-count.ts',
      "import '../../lib/links/index.ts'; import '../../lib/storage/values/index.ts'; import type { A } from '../../lib/state/open/index.ts'; void import('../../lib/state/open/index.ts');",
    ],
    [
      'src/scripts/later/cards/exercises.ts',
      "void import('../../../components/exercise/mount.tsx');",
    ],
    ['src/scripts/on-demand/offline.ts', "import '../../offline/messages.ts';"],
    [
      'src/pages/review.astro',
      "---\nimport App from '~/components/review/App.tsx';\nimport '~/lib/pipeline/a.ts';\n---\n<App client:load />\n<script>import '~/scripts/pages/home.ts'; import '~/components/review/mount.tsx';</script>",
    ],
    ['src/integrations/csp.ts', "import type { A } from 'astro'; import '../lib/pipeline/a.ts';"],
    [
      'src/lib/numbers/formulas/random.ts',
      "import { fnv1a } from '../../text/fnv.ts'; import '../../time/durations.ts';",
    ],
    ['src/scripts/every-page/due-count.ts', "import '../../lib/time/durations.ts';"],
  ])('%s', (file, text) => {
    expect(check(file, text, TARGETS)).toEqual([]);
  });
});

describe('the check catches', () => {
  test.each([
    [
      'src/lib/cards/card.ts',
      "import '../srs/queue/index.ts';",
      'src/lib/cards/card.ts:1 imports ../srs/queue/index.ts: lib/cards may import the base folders, itself',
    ],
    ['src/lib/text/fold.ts', "import '../cards/card.ts';", 'lib/text may import itself'],
    ['src/lib/time/study-day.ts', "import '../text/fnv.ts';", 'lib/time may import itself'],
    ['src/lib/events/index.ts', "import '../text/fnv.ts';", 'lib/events may import itself'],
    [
      'src/lib/srs/queue/queue.ts',
      "import { fsrs } from 'ts-fsrs';",
      'imports ts-fsrs: that package is for src/lib/srs/later/scheduler/scheduler.ts alone',
    ],
    [
      'src/lib/links/index.ts',
      "import fs from 'node:fs';",
      'imports node:fs: lib/links may import the base folders, lib/cards, itself',
    ],
    ['src/lib/links/index.ts', "export * from '~/lib/state/due';", 'lib/links may import'],
    [
      'src/lib/srs/queue/queue.ts',
      "type A = import('../../storage/port/index.ts').A;",
      'lib/srs may import',
    ],
    ['src/lib/pipeline/a.ts', "import '../storage/port/index.ts';", 'lib/pipeline may import'],
    [
      'src/lib/pipeline/a.ts',
      "import '../../card-kinds/build-registry.ts';",
      'lib/pipeline may import',
    ],
    [
      'src/lib/storage/port/key-value.ts',
      "import '../../state/open/index.ts';",
      'lib/storage may import',
    ],
    [
      'src/lib/storage/port/key-value.ts',
      "import { atom } from 'nanostores';",
      'lib/storage may import',
    ],
    [
      'src/lib/storage/values/due-summary.ts',
      "import '../../srs/model/index.ts';",
      'lib/storage/values may import the base folders, lib/links, itself',
    ],
    ['src/lib/storage/values/keys.ts', "import '../port/index.ts';", 'lib/storage/values may'],
    [
      'src/lib/state/progress/progress-queue.ts',
      "import { z } from 'astro/zod';",
      'lib/state may import',
    ],
    [
      'src/lib/state/progress/progress-queue.ts',
      "const a = await import('../../pipeline/a.ts');",
      'lib/state may import',
    ],
    [
      'src/components/review/App.tsx',
      "import '../../lib/storage/port/index.ts';",
      'islands may import',
    ],
    ['src/components/review/App.tsx', "import '../settings/Form.tsx';", 'islands may import'],
    ['src/components/review/keys.ts', "import { z } from 'zod';", 'islands may import'],
    ['src/card-kinds/cloze/Review.tsx', "import './kind.ts';", 'review forms of card kinds may'],
    [
      'src/card-kinds/cloze/Review.tsx',
      "import '../order/Review.tsx';",
      'review forms of card kinds',
    ],
    [
      'src/card-kinds/cloze/Review.tsx',
      "import type { A } from '../review-registry.ts';",
      'review forms of card kinds may import',
    ],
    [
      'src/card-kinds/cloze/kind.ts',
      "import '../order/kind.ts';",
      'declarations of card kinds may',
    ],
    [
      'src/card-kinds/contract.ts',
      "import '../lib/pipeline/a.ts';",
      'the contract of card kinds may',
    ],
    ['src/card-kinds/cloze/suggest.ts', "import './Review.tsx';", 'computations of card kinds may'],
    [
      'src/card-kinds/review-registry.ts',
      "import './cloze/kind.ts';",
      'the browser registry of card',
    ],
    [
      'src/card-kinds/guide-components.ts',
      "import.meta.glob(['./*/Review.tsx']);",
      'the build registry of card',
    ],
    [
      'src/components/review/mount.tsx',
      "import '../settings/App.tsx';",
      'starts of islands (mount.tsx) may import',
    ],
    ['src/components/kit/Bar.tsx', "import '../review/App.tsx';", 'components/kit may import'],
    [
      'src/card-kinds/cloze/Review.tsx',
      "import './kind.ts';",
      'review forms of card kinds may import',
    ],
    [
      'src/card-kinds/cloze/Review.tsx',
      "import '../order/Review.tsx';",
      'review forms of card kinds may import',
    ],
    [
      'src/card-kinds/cloze/Review.tsx',
      "import type { A } from '../review-registry.ts';",
      'review forms of card kinds may import',
    ],
    [
      'src/card-kinds/cloze/kind.ts',
      "import '../order/kind.ts';",
      'declarations of card kinds may import',
    ],
    [
      'src/card-kinds/contract.ts',
      "import '../lib/pipeline/a.ts';",
      'the contract of card kinds may import',
    ],
    [
      'src/card-kinds/cloze/suggest.ts',
      "import './Review.tsx';",
      'computations of card kinds may import',
    ],
    [
      'src/card-kinds/review-registry.ts',
      "import './cloze/kind.ts';",
      'the browser registry of card kinds may import',
    ],
    [
      'src/card-kinds/guide-components.ts',
      "import.meta.glob(['./*/Review.tsx']);",
      'the build registry of card kinds may import',
    ],
    [
      'src/scripts/every-page/due-count.ts',
      "import '../../lib/state/open/index.ts';",
      'by `import()` or as types alone lib/state',
    ],
    [
      'src/scripts/every-page/due-count.ts',
      "import '../../lib/storage/port/index.ts';",
      'scripts may import',
    ],
    [
      'src/scripts/every-page/due-count.ts',
      "import '../../components/mdx/a.ts';",
      'scripts may import',
    ],
    ['src/offline/worker.ts', "import '../lib/text/fnv.ts';", 'offline may import'],
    ['src/offline/messages.ts', "import './worker.ts';", 'offline/messages.ts may import nothing'],
    [
      'src/pages/index.astro',
      "---\nimport '~/scripts/every-page/due-count.ts';\n---\n",
      'pages and components for authors may import',
    ],
    [
      'src/pages/index.astro',
      "---\nimport App from '~/components/review/App.tsx';\n---\n<App />",
      'a page shows browser code as an island alone, with a client directive',
    ],
    [
      'src/pages/cards.json.ts',
      "import { fsrs } from 'ts-fsrs';",
      'imports ts-fsrs: that package is for src/lib/srs/later/scheduler/scheduler.ts alone',
    ],
    [
      'src/lib/pipeline/links.ts',
      "import { parse } from 'parse5';",
      'src/lib/pipeline/links.ts:1 imports parse5',
    ],
    [
      'src/lib/pipeline/built-site/links.ts',
      "import { parse } from 'parse5';",
      'parse5: that package is for src/lib/pipeline/html',
    ],
    [
      'src/pages/index.astro',
      "<p>Hello</p>\n<script>\n  import '~/lib/storage/later/log/log-storage.ts';\n</script>",
      'src/pages/index.astro:3 imports ~/lib/storage/later/log/log-storage.ts: script blocks of pages may import',
    ],
    [
      'src/pages/index.astro',
      '<script src="../components/review/App.tsx"></script>',
      'script blocks of pages may import',
    ],
    ['src/lib/links/index.ts', "import '../../../scripts/serve.mjs';", 'belongs to no layer'],
    ['src/lib/other/a.ts', '', 'src/lib/other/a.ts: belongs to no layer'],
    ['src/lib/srs/utils.ts', '', '"utils.ts" says nothing'],
    ['src/components/mdx/helpers/a.ts', '', '"helpers" says nothing'],
    ['src/lib/state/due.ts', '// @ts-ignore\nlet a = 1;', 'due.ts:1 has @ts-ignore'],
    ['src/lib/state/due.ts', '// @ts-nocheck', 'has @ts-nocheck'],
    ['src/lib/state/due.ts', '/* eslint-disable */', 'has eslint-disable'],
  ])('%s: %s', (file, text, rule) => {
    const violations = check(file, text);
    expect(violations.join('\n')).toContain(rule);
    expect(violations[0]).toMatch(/^src\//);
  });

  test('a way to lib/pipeline through a file that may import it', () => {
    const violations = check(
      'src/components/kit/Name.tsx',
      "import '../../card-kinds/contract.ts';",
      {
        'src/card-kinds/contract.ts': "void import('~/lib/pipeline/a.ts');",
        'src/lib/pipeline/a.ts': '',
      },
    );
    expect(violations).toEqual([
      'src/card-kinds/contract.ts → src/lib/pipeline/a.ts: lib/pipeline never reaches the browser',
      'src/components/kit/Name.tsx → src/card-kinds/contract.ts → src/lib/pipeline/a.ts: lib/pipeline never reaches the browser',
    ]);
  });
});

/** Folders with doors, one of them inside another, and one folder without. */
const BEHIND_DOORS = {
  'src/lib/numbers/index.ts': '',
  'src/lib/numbers/units/index.ts': '',
  'src/lib/numbers/units/nouns.ts': '',
  'src/lib/cards/index.ts': '',
  'src/lib/cards/card.ts': '',
  'src/lib/time/durations.ts': '',
  'src/card-kinds/order/index.ts': '',
  'src/card-kinds/order/Guide.astro': '',
};

describe('a folder with an index.ts', () => {
  test.each([
    ['is imported through it', 'src/lib/links/a.ts', "import '../cards/index.ts';"],
    ['is passed by its own files', 'src/lib/cards/identity.ts', "import './card.ts';"],
    ['is passed by files below it', 'src/lib/cards/ids/a.ts', "import '../card.ts';"],
    ['is imported by a sibling', 'src/lib/numbers/judging/a.ts', "import '../units/index.ts';"],
    ['is no matter where there is none', 'src/lib/links/a.ts', "import '../time/durations.ts';"],
    ['is passed for a page', 'src/card-kinds/guide-components.ts', "import './order/Guide.astro';"],
  ])('%s', (_, file, text) => {
    expect(check(file, text, BEHIND_DOORS)).toEqual([]);
  });

  test.each([
    ['static', 'src/lib/links/a.ts', "import '../cards/card.ts';", 'cards'],
    ['of types', 'src/lib/links/a.ts', "import type { A } from '../cards/card.ts';", 'cards'],
    ['by import()', 'src/lib/links/a.ts', "void import('~/lib/cards/card.ts');", 'cards'],
    ['re-exported', 'src/lib/links/index.ts', "export { a } from '../cards/card.ts';", 'cards'],
    [
      'of a sibling',
      'src/lib/numbers/judging/a.ts',
      "import '../units/nouns.ts';",
      'numbers/units',
    ],
    ['two doors in', 'src/lib/pipeline/a.ts', "import '../numbers/units/nouns.ts';", 'numbers'],
    ['an inner door', 'src/lib/pipeline/a.ts', "import '../numbers/units/index.ts';", 'numbers'],
    ['of a script block', 'src/pages/a.astro', "---\nimport '~/lib/cards/card.ts';\n---", 'cards'],
  ])('is not passed by an import %s', (_, file, text, folder) => {
    expect(check(file, text, BEHIND_DOORS)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^${file}:\\d imports .*: the door of that folder is src/lib/${folder}/index.ts$`,
        ),
      ),
    ]);
  });
});

describe('code waits for nothing that loads later', () => {
  test.each([
    ['src/lib/state/open/open-page.ts', "import type { A } from '../later/journal/index.ts';"],
    ['src/lib/state/open/open-page.ts', "void import('../later/journal/index.ts');"],
    ['src/lib/state/later/journal/dues.ts', "import '../../progress/index.ts';"],
    ['src/lib/state/on-demand/practice/a.ts', "import '../../later/journal/index.ts';"],
    ['src/lib/srs/on-demand/progress-file/a.ts', "import '../../later/replay/index.ts';"],
    ['src/components/settings/App.tsx', "import '../kit/later/Dialog.tsx';"],
    ['src/components/review/App.tsx', "const load = () => import('./on-demand/Done.tsx');"],
    ['src/card-kinds/order/Review.tsx', "import '../../components/kit/later/Dialog.tsx';"],
    ['src/scripts/later/cards/a.ts', "import '../../every-page/b.ts';"],
    ['src/pages/index.astro', "<script>void import('~/scripts/on-demand/a.ts');</script>"],
    ['src/pages/index.astro', "<script>import '~/components/settings/mount.tsx';</script>"],
  ])('%s: %s', (file, text) => {
    expect(check(file, text, TARGETS)).toEqual([]);
  });

  test.each([
    [
      'src/lib/state/open/open-page.ts',
      "import '../later/journal/index.ts';",
      'it loads at the stage "later", src/lib/state/open/open-page.ts at "first card": use import()',
    ],
    [
      'src/lib/state/review/session.ts',
      "export { a } from '../on-demand/practice/index.ts';",
      'it loads at the stage "on demand", src/lib/state/review/session.ts at "first card"',
    ],
    [
      'src/lib/srs/model/memory.ts',
      "import '../later/replay/index.ts';",
      'it loads at the stage "later"',
    ],
    [
      'src/lib/srs/later/replay/fold.ts',
      "import '../../on-demand/progress-file/index.ts';",
      'it loads at the stage "on demand"',
    ],
    [
      'src/lib/storage/port/key-value.ts',
      "import '../later/memory/index.ts';",
      'it loads at the stage "later"',
    ],
    [
      'src/components/kit/OpenGate.tsx',
      "import './later/Dialog.tsx';",
      'it loads at the stage "later"',
    ],
    [
      'src/components/review/App.tsx',
      "import './on-demand/Done.tsx';",
      'it loads at the stage "on demand"',
    ],
    [
      'src/scripts/every-page/page.ts',
      "import '../later/cards/a.ts';",
      'it loads at the stage "later", src/scripts/every-page/page.ts at "every page"',
    ],
    [
      'src/scripts/later/cards/a.ts',
      "import '../../on-demand/search-ui.ts';",
      'it loads at the stage "on demand"',
    ],
    [
      'src/card-kinds/review-registry.ts',
      "import './order/Review.tsx';",
      'it loads at the stage "on demand"',
    ],
    [
      'src/pages/index.astro',
      "<script>import '~/scripts/later/cards/a.ts';</script>",
      'it loads at the stage "later", a script block with its page: use import()',
    ],
  ])('%s: not %s', (file, text, rule) => {
    expect(check(file, text)).toEqual([expect.stringContaining(rule)]);
  });
});

describe('the check follows an import however it is written', () => {
  const OTHERS = {
    'src/lib/state/later/journal/index.ts': '',
    'src/lib/state/later/journal/create-journal.ts': '',
    'src/lib/state/open/index.ts': '',
    'src/lib/numbers/index.ts': '',
    'src/lib/numbers/nouns.ts': '',
    'src/lib/pipeline/a.ts': '',
    'src/components/kit/index.tsx': '',
    'src/components/kit/Bar.tsx': '',
    'src/components/settings/App.tsx': '',
    'src/scripts/later/reading.ts': '',
    'src/scripts/every-page/page.ts': '',
    'src/styles/kit.css': '',
  };
  const OPEN = 'src/lib/state/open/open-page.ts';
  const APP = 'src/components/review/App.tsx';

  test.each([
    [
      'a suffix .js',
      OPEN,
      "import '../later/journal/create-journal.js';",
      'the door of that folder',
    ],
    ['a suffix .js at a door', OPEN, "import '../../numbers/nouns.js';", 'the door of that folder'],
    ['a suffix .jsx', 'src/components/review/a.ts', "import '../kit/Bar.jsx';", 'the door of that'],
    ['a suffix .js of a component', APP, "import '../settings/App.js';", 'islands may import'],
    ['a door index.tsx', APP, "import '../kit/Bar.tsx';", 'src/components/kit/index.tsx'],
    [
      'a path from the root',
      OPEN,
      "import '/src/lib/state/later/journal/index.ts';",
      'it loads at the stage "later"',
    ],
    ['a path from the root', 'src/pages/a.astro', "---\nimport '/lib/a.ts';\n---", 'to no layer'],
    [
      'a computed path',
      OPEN,
      'void import(`../later/$' + '{name}.ts`);',
      'import() takes a literal path',
    ],
    [
      'a path in a variable',
      OPEN,
      'void import(name);',
      'open-page.ts:1: import() takes a literal',
    ],
    ['an absent file', OPEN, "import './gone.ts';", 'no file of src has that path'],
    ['an absent style', APP, "import address from './gone.css?url';", 'no file of src has that'],
    ['require()', OPEN, "import a = require('../../pipeline/a.ts');", 'lib/state may import'],
    ['require()', OPEN, "const a = require('../../pipeline/a.ts');", 'lib/state may import'],
    [
      'a worker',
      APP,
      "new Worker(new URL('../../lib/pipeline/a.ts', import.meta.url));",
      'islands may import',
    ],
    [
      'a worker beside it, without ./',
      'src/lib/state/open/a.ts',
      "new Worker(new URL('gone.ts', import.meta.url), { type: 'module' });",
      'no file of src has that path',
    ],
    ['a computed worker', APP, 'new URL(name, import.meta.url);', 'takes a literal path'],
    [
      'a package by a file',
      'src/pages/a.ts',
      "import 'ts-fsrs/dist/index.mjs';",
      'that package is for src/lib/srs/later/scheduler/scheduler.ts alone',
    ],
  ])('%s: %s: %s', (_, file, text, rule) => {
    const violations = check(file, text, OTHERS).filter((one) => !one.includes(' → '));
    expect(violations).toEqual([expect.stringContaining(rule)]);
  });

  test.each([
    ['a suffix .js', OPEN, "void import('../later/journal/index.js');"],
    ['a package whose name starts the same', 'src/pages/a.ts', "import 'ts-fsrs-tools';"],
    ['a virtual module', 'src/pages/a.ts', "import 'virtual:cards'; import 'astro:content';"],
    ['a style by its address', 'src/pages/a.ts', "import a from '~/styles/kit.css?url&no-inline';"],
    ['a literal template', OPEN, 'void import(`../later/journal/index.ts`);'],
    ['an address of the page', OPEN, 'new URL(hash, location.href);'],
  ])('and lets through %s', (_, file, text) => {
    expect(check(file, text, OTHERS)).toEqual([]);
  });

  test.each([
    ["<script src='../scripts/later/reading.ts'></script>", 'a script block with its page'],
    ["<script src={'../scripts/later/reading.ts'}></script>", 'a script block with its page'],
    ['<script src={`../scripts/later/reading.ts`}></script>', 'a script block with its page'],
    ['<script src="/src/scripts/later/reading.ts"></script>', 'a script block with its page'],
    ["<p>{(await import('~/components/review/App.tsx')).title}</p>", 'a page shows browser code'],
    ["<p>{(await import('~/lib/state/open/index.ts')).title}</p>", 'pages and components for'],
    [
      "<p title={a('}')}>{await import('~/lib/state/open/index.ts')}</p>",
      'pages and components for',
    ],
    ['<p>{all.map((a) => <b>{import(a)}</b>)}</p>', 'import() takes a literal path'],
    ["<p>{Object.keys(import.meta.glob('../scripts/**/*.ts'))}</p>", 'pages and components for'],
  ])('in a page: %s', (text, rule) => {
    const violations = check('src/pages/a.astro', `---\nconst all = [];\n---\n${text}`, OTHERS);
    expect(violations.length).toBeGreaterThan(0);
    for (const violation of violations) {
      expect(violation).toContain(rule);
      expect(violation).toMatch(/^src\/pages\/a\.astro:4\b/);
    }
  });

  test.each([
    '<p>Use import(path) or import.meta.glob(pattern).</p>',
    '<style>a { b: import(c) }</style>',
    '<!-- {import(a)} -->',
    '{/* import(a) */}',
    '<script src="/theme.js" is:inline></script>',
    "<p>{(await import('~/lib/numbers/index.ts')).title}</p>",
  ])('and lets through in a page: %s', (text) => {
    expect(check('src/pages/a.astro', `---\n---\n${text}`, OTHERS)).toEqual([]);
  });

  test.each(['a.mjs', 'a.js', 'a.cjs', 'a.mts', 'a.cts', 'a.jsx'])('a file %s', (name) => {
    expect(check(`src/components/kit/${name}`, "import '../../lib/pipeline/a.ts';")).toContain(
      `src/components/kit/${name}: write it as .ts, .tsx or .astro: the check reads no other code`,
    );
  });

  test('@ts-expect-error', () => {
    expect(check('src/lib/state/due.ts', '// @ts-expect-error\nlet a = 1;')).toEqual([
      'src/lib/state/due.ts:1 has @ts-expect-error: mend the code, do not silence the check',
    ]);
  });
});

describe('a glob imports every file that it matches', () => {
  const OTHERS = {
    'src/lib/state/open/a.ts': '',
    'src/lib/state/later/journal/index.ts': '',
    'src/lib/state/later/journal/create-journal.ts': '',
    'src/lib/state/on-demand/b.ts': '',
    'src/lib/numbers/index.ts': '',
    'src/lib/numbers/nouns.ts': '',
    'src/lib/pipeline/a.ts': '',
  };
  const FILE = 'src/lib/state/open/open-page.ts';

  test.each([
    [
      "import.meta.glob('../**/*.ts');",
      ['later/journal/index.ts', 'later/journal/create-journal.ts', 'on-demand/b.ts'],
    ],
    ["import.meta.glob('/src/lib/state/on-*/*.ts');", ['on-demand/b.ts']],
    ["import.meta.glob('~/lib/state/on-demand/?.{ts,tsx}');", ['on-demand/b.ts']],
    ["import.meta.glob(['../**/*.ts', '!../later/**'], { eager: true });", ['on-demand/b.ts']],
  ])('by the rules of stages: %s', (text, targets) => {
    expect(check(FILE, text, OTHERS)).toEqual(
      targets.map((target): unknown =>
        expect.stringMatching(
          new RegExp(`\\(src/lib/state/${target}\\): (?:it loads at the|the door of)`),
        ),
      ),
    );
  });

  test.each([
    ["import.meta.glob('../../numbers/*.ts');", 'src/lib/numbers/nouns.ts): the door of that'],
    ["import.meta.glob('../../pipe*/*.ts');", 'src/lib/pipeline/a.ts): lib/state may import'],
    ["import.meta.glob('../later/none/*.ts');", 'it loads at the stage "later"'],
    ['import.meta.glob("./*.ts", { ...options });', 'import.meta.glob takes no base'],
    ['import.meta.glob("./*.ts", { "base": ".." });', 'import.meta.glob takes no base'],
    ['import.meta.glob(pattern);', 'import.meta.glob takes literal paths'],
    ["import.meta.glob('./*.ts', { base: '..' });", 'import.meta.glob takes no base'],
    ["import.meta.glob('./[ab].ts');", 'a pattern has *, **, ? and {a,b} alone'],
    ["import.meta.glob('./@(a|b).ts');", 'a pattern has *, **, ? and {a,b} alone'],
  ])('by all rules: %s', (text, rule) => {
    const violations = check(FILE, text, OTHERS).filter((one) => !one.includes(' → '));
    expect(violations).toEqual([expect.stringContaining(rule)]);
  });

  test('in ways to lib/pipeline', () => {
    const others = {
      'src/card-kinds/contract.ts': "import.meta.glob('../lib/*/a.ts');",
      'src/lib/pipeline/a.ts': '',
    };
    const violations = check(
      'src/components/kit/A.tsx',
      "import '../../card-kinds/contract.ts';",
      others,
    );
    expect(violations).toContain(
      'src/components/kit/A.tsx → src/card-kinds/contract.ts → src/lib/pipeline/a.ts: lib/pipeline never reaches the browser',
    );
  });

  test.each([
    "import.meta.glob('./*.ts');",
    "import.meta.glob('./**/*.ts');",
    "import.meta.glob('../**/?.tsx');",
  ])('and lets through %s', (text) => {
    expect(check(FILE, text, OTHERS)).toEqual([]);
  });
});

describe('islands take types alone from the journal', () => {
  const JOURNAL = { 'src/lib/state/later/journal/index.ts': '' };
  const RULE = 'islands take types from the journal, and the journal itself from an open page';
  const FILES = [
    'src/components/settings/App.tsx',
    'src/components/settings/actions.ts',
    'src/components/kit/later/useJournal.ts',
    'src/card-kinds/order/Review.tsx',
    'src/components/settings/mount.tsx',
  ];

  test.each(FILES)('%s', (file) => {
    const path = '~/lib/state/later/journal/index.ts';
    for (const text of [
      `import { createJournal } from '${path}';`,
      `export { createJournal } from '${path}';`,
      `const load = () => import('${path}');`,
      `import { type Journal } from '~/lib/state/later/journal';`,
    ]) {
      expect(check(file, text, JOURNAL)).toEqual([expect.stringContaining(RULE)]);
    }
    expect(check(file, `import type { A } from '${path}';`, JOURNAL).join()).not.toContain(RULE);
  });

  test('lib/state itself imports it', () => {
    const text = "void import('../later/journal/index.ts');";
    expect(check('src/lib/state/open/open-page.ts', text, JOURNAL)).toEqual([]);
  });
});

describe('the interface opens a review or a workspace, not the page below it', () => {
  const PAGE = { 'src/lib/state/page/index.ts': '' };

  test.each([
    [
      'src/components/settings/App.tsx',
      "import { openBrowserPage } from '../../lib/state/page/index.ts';",
    ],
    ['src/components/kit/later/useIt.ts', "void import('../../../lib/state/page/index.ts');"],
    ['src/scripts/later/cards.ts', "void import('../../lib/state/page/index.ts');"],
  ])('%s is caught', (file, text) => {
    expect(check(file, text, PAGE).join('\n')).toContain('not the page below it');
  });

  test('its types are free', () => {
    const text = "import type { Page } from '../../lib/state/page/index.ts';";
    expect(check('src/components/settings/App.tsx', text, PAGE)).toEqual([]);
  });
});

describe('ways that failed readers are refused', () => {
  test.each([
    ['src/styles/a.css', '.a { scroll-margin-block-start: calc(var(--sl-nav-height) + 1rem); }'],
    ['src/styles/a.css', '.a { scroll-margin: 0 0 var(--dr-bar-height); }'],
    ['src/styles/a.css', '@media (scripting: enabled) { .a { margin: 0; } }'],
    ['src/scripts/pages/a.ts', 'export const isShown = (a: Element) => a.checkVisibility();'],
    ['src/scripts/pages/a.ts', "addEventListener('scrollend', save);"],
    ['src/scripts/pages/a.ts', "b.addEventListener('click', (e) => e.target.closest('a'));"],
    ['src/components/card/A.tsx', 'export const A = () => <a href="#b" onClick={go}>B</a>;'],
  ])('%s: %s', (file, text) => {
    expect(check(file, text)).toHaveLength(1);
  });

  test.each([
    ['src/styles/a.css', '.a { scroll-margin-block-start: var(--browse-above); }'],
    ['src/styles/a.css', '@media (scripting: none) { .a { margin: 0; } }'],
    ['src/components/card/A.tsx', '<p><a href="#b">B</a> <button onClick={go}>C</button></p>;'],
  ])('but not %s: %s', (file, text) => {
    expect(check(file, text)).toEqual([]);
  });
});

describe('every stored name carries the base path', () => {
  test.each([
    ['src/scripts/on-demand/a.ts', "void caches.open('x');", 'opens Cache Storage'],
    ['src/scripts/on-demand/a.ts', "void self.caches.delete('x');", 'opens Cache Storage'],
    ['src/lib/state/a.ts', "void navigator.locks.request('x', run);", 'opens Web Locks'],
    [
      'src/lib/state/a.ts',
      "const channel = new BroadcastChannel('x');",
      'opens a BroadcastChannel',
    ],
    ['src/lib/state/a.ts', "indexedDB.open('x');", 'opens IndexedDB'],
    ['src/lib/storage/a.ts', "const key = 'design-round:theme';", 'spells a stored name'],
    ['src/offline/a.ts', 'const name = `design-round-former`;', 'spells a stored name'],
  ])('%s with %s is caught', (file, text, message) => {
    expect(check(file, text).join('\n')).toContain(message);
  });

  test.each([
    ['src/offline/a.ts', 'void caches.open(name);'],
    ['src/lib/storage/a.ts', 'void navigator.locks.request(name, run);'],
    ['src/lib/state/a.ts', 'housekeeping.saveCaches(); caches = 1;'],
    ['src/lib/state/a.ts', '// navigator.locks.request'],
  ])('%s with %s is not', (file, text) => {
    expect(check(file, text)).toEqual([]);
  });
});

describe('fields whose text a phone would correct', () => {
  const RULE = 'a phone corrects what is typed into this field';

  test.each([
    ['src/components/settings/A.tsx', '<input value={text} onInput={(event) => set(event)} />'],
    ['src/components/settings/A.tsx', '<input type="search" />'],
    ['src/card-kinds/order/A.tsx', '<textarea rows={3} />'],
    ['src/scripts/on-demand/a.ts', "document.createElement('textarea');"],
    ['src/components/mdx/A.astro', '---\n---\n<input type="search" />'],
  ])('%s: %s is caught', (file, text) => {
    expect(check(file, text).join()).toContain(RULE);
  });

  test.each([
    ['src/components/kit/later/TypedField.tsx', '<input /> <textarea />'],
    ['src/components/settings/A.tsx', '<input onInput={() => a > b} type="checkbox" />'],
    ['src/components/settings/A.tsx', '<input type="file" />'],
    ['src/components/mdx/A.astro', '---\n---\n<input {...EXACT_TEXT} />'],
  ])('%s: %s is free', (file, text) => {
    expect(check(file, text).join()).not.toContain(RULE);
  });
});
