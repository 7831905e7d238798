import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findViolations } from '../scripts/lib/architecture/architecture.mjs';

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

/** Violations of one file, beside others that are there to be imported. */
function check(file: string, text: string, others: Record<string, string> = {}): string[] {
  return findViolations(new Map([...Object.entries(others), [file, text]]));
}

describe('the check lets through', () => {
  test.each([
    ['src/lib/srs/queue.ts', "import type { Card } from '../cards/index.ts'; import './log.ts';"],
    ['src/lib/srs/scheduler.ts', "import { fsrs } from 'ts-fsrs';"],
    [
      'src/lib/build/a.ts',
      "import { z } from 'astro/zod'; import fs from 'node:fs'; import 'satteri';",
    ],
    ['src/lib/storage/keys.ts', "import '../links/index.ts';"],
    ['src/lib/state/due.ts', "import { atom } from 'nanostores'; import '../storage/keys.ts';"],
    [
      'src/components/review/App.tsx',
      "import { useState } from 'preact/hooks'; import './Bar.tsx'; import '../../lib/state/due.ts'; import '../../card-kinds/review-registry.ts';",
    ],
    [
      'src/card-kinds/order/Review.tsx',
      "import '../../components/kit/PromptAndAnswer.tsx'; import type { A } from '../contract.ts'; import './Exercise.tsx'; import './suggest.ts';",
    ],
    [
      'src/card-kinds/order/kind.ts',
      "import type { A } from '../contract.ts'; import './html.ts'; import '../../lib/build/a.ts';",
    ],
    ['src/card-kinds/contract.ts', "import type { A } from '../lib/build/a.ts';"],
    ['src/card-kinds/styles.ts', "import.meta.glob('./*/style.css', { eager: true });"],
    ['src/card-kinds/review-registry.ts', "const load = () => import('./numeric/Review.tsx');"],
    ['src/card-kinds/guides.ts', "import.meta.glob('./*/Guide.astro', { eager: true });"],
    [
      'src/components/site/due.client.ts',
      "import '../../lib/links/index.ts'; import '../../lib/storage/small-values.ts'; import type { A } from '../../lib/state/due.ts'; void import('../../lib/state/due.ts');",
    ],
    [
      'src/pages/review.astro',
      "---\nimport App from '~/components/review/App.tsx';\nimport '~/lib/build/a.ts';\n---\n<App client:load />\n<script>import '~/components/site/due.client.ts';</script>",
    ],
    ['src/integrations/csp.ts', "import type { A } from 'astro'; import '../lib/build/a.ts';"],
    [
      'src/lib/numbers/random.ts',
      "import { fnv1a } from '../text/fnv.ts'; import '../time/durations.ts';",
    ],
    ['src/components/site/due.client.ts', "import '../../lib/time/durations.ts';"],
  ])('%s', (file, text) => {
    expect(check(file, text)).toEqual([]);
  });
});

describe('the check catches', () => {
  test.each([
    ['src/lib/cards/card.ts', "import '../srs/queue.ts';", '../srs/queue.ts: lib/cards is pure'],
    ['src/lib/text/fold.ts', "import '../cards/card.ts';", 'lib/text may import itself alone'],
    ['src/lib/time/study-day.ts', "import '../text/fnv.ts';", 'lib/time may import itself alone'],
    ['src/lib/srs/queue.ts', "import { fsrs } from 'ts-fsrs';", 'ts-fsrs: lib/srs is pure'],
    ['src/lib/links/index.ts', "import fs from 'node:fs';", 'node:fs: lib/links is pure'],
    ['src/lib/links/index.ts', "export * from '~/lib/state/due';", 'lib/links is pure'],
    ['src/lib/srs/queue.ts', "type A = import('../storage/keys.ts').A;", 'lib/srs is pure'],
    ['src/lib/build/a.ts', "import '../storage/keys.ts';", 'lib/build may import'],
    ['src/lib/build/a.ts', "import '../../card-kinds/build-registry.ts';", 'lib/build may import'],
    ['src/lib/storage/keys.ts', "import '../state/due.ts';", 'lib/storage may import'],
    ['src/lib/storage/keys.ts', "import { atom } from 'nanostores';", 'lib/storage may import'],
    ['src/lib/state/due.ts', "import { z } from 'astro/zod';", 'lib/state may import'],
    ['src/lib/state/due.ts', "const a = await import('../build/a.ts');", 'lib/state may import'],
    ['src/components/review/App.tsx', "import '../../lib/storage/keys.ts';", 'islands may import'],
    ['src/components/review/App.tsx', "import '../settings/Form.tsx';", 'islands may import'],
    ['src/components/review/keys.ts', "import { z } from 'zod';", 'islands may import'],
    ['src/card-kinds/cloze/Review.tsx', "import './kind.ts';", 'review forms may import'],
    ['src/card-kinds/cloze/Review.tsx', "import '../order/Review.tsx';", 'review forms may import'],
    [
      'src/card-kinds/cloze/Review.tsx',
      "import type { A } from '../review-registry.ts';",
      'review forms may import',
    ],
    ['src/card-kinds/cloze/kind.ts', "import '../order/kind.ts';", 'what the build knows of'],
    ['src/card-kinds/contract.ts', "import '../lib/build/a.ts';", 'the contract of card kinds'],
    ['src/card-kinds/cloze/suggest.ts', "import './Review.tsx';", 'what a card kind computes'],
    ['src/card-kinds/review-registry.ts', "import './cloze/kind.ts';", 'the browser registry'],
    ['src/card-kinds/guides.ts', "import.meta.glob(['./*/Review.tsx']);", 'the build registry'],
    [
      'src/components/site/due.client.ts',
      "import '../../lib/state/due.ts';",
      'by import() alone, lib/state',
    ],
    [
      'src/components/site/due.client.ts',
      "import '../../lib/storage/log-storage.ts';",
      'scripts of guide pages may import',
    ],
    ['src/components/site/due.client.ts', "import '../mdx/a.ts';", 'scripts of guide pages'],
    [
      'src/pages/index.astro',
      "---\nimport '~/components/site/due.client.ts';\n---\n",
      'browser code only as a script or island',
    ],
    [
      'src/pages/index.astro',
      "---\nimport App from '~/components/review/App.tsx';\n---\n<App />",
      'browser code only as a script or island',
    ],
    ['src/pages/cards.json.ts', "import { fsrs } from 'ts-fsrs';", 'ts-fsrs: pages, components'],
    ['src/lib/build/links.ts', "import { parse } from 'parse5';", 'parse5: lib/build may import'],
    [
      'src/pages/index.astro',
      "<p>Hello</p>\n<script>\n  import '~/lib/storage/later/log/log-storage.ts';\n</script>",
      'src/pages/index.astro:3 imports ~/lib/storage/log-storage.ts: script blocks may import',
    ],
    [
      'src/pages/index.astro',
      '<script src="../components/review/App.tsx"></script>',
      'script blocks may import',
    ],
    ['src/lib/links/index.ts', "import '../../../scripts/serve.mjs';", 'belongs to no layer'],
    ['src/lib/other/a.ts', '', 'src/lib/other/a.ts: belongs to no layer'],
    ['src/lib/srs/utils.ts', '', '"utils.ts" says nothing'],
    ['src/components/site/helpers/a.ts', '', '"helpers" says nothing'],
    ['src/lib/state/due.ts', '// @ts-ignore\nlet a = 1;', 'due.ts:1 has @ts-ignore'],
    ['src/lib/state/due.ts', '// @ts-nocheck', 'has @ts-nocheck'],
    ['src/lib/state/due.ts', '/* eslint-disable */', 'has eslint-disable'],
  ])('%s: %s', (file, text, rule) => {
    const violations = check(file, text);
    expect(violations.join('\n')).toContain(rule);
    expect(violations[0]).toMatch(/^src\//);
  });

  test('a way to lib/build through a file that may import it', () => {
    const violations = check('src/components/site/due.client.ts', "import './names.ts';", {
      'src/components/site/names.ts': "import '~/lib/build/a.ts';",
      'src/lib/build/a.ts': '',
    });
    expect(violations).toEqual([
      'src/components/site/due.client.ts → src/components/site/names.ts → src/lib/build/a.ts: lib/build never reaches the browser',
    ]);
  });
});
