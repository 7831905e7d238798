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
      "import type { A } from '../contract.ts'; import './html.ts'; import '../../lib/pipeline/a.ts';",
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
    expect(check(file, text)).toEqual([]);
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
    expect(check(file, text)).toEqual([]);
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
