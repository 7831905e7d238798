import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './support.ts';

const GUIDE = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');

/** The cards that authors copy from. */
const EXAMPLES = [...GUIDE.matchAll(/^```mdx\n([\s\S]*?)^```$/gm)]
  .map(([, example = '']) => example)
  .filter((example) => example.includes('<Flashcard'));

describe('the examples for authors', () => {
  test.each(EXAMPLES)('are sound: %s', (example) => {
    expect(faultsOf(`## Title {#title}\n\n${example}`)).toEqual([]);
  });
});
