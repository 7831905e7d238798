import { describe, expect, test } from 'vitest';
import { componentsIn, insertBlock, withComponents } from '../../scripts/lib/cards/insert-card.ts';

describe('a block goes into a text', () => {
  const text = '## One {#one}\n\nText.\n\n## Two {#two}\n\nMore.\n';

  test('above a line, with one blank line on each side', () => {
    const expected = '## One {#one}\n\nText.\n\nBLOCK\n\n## Two {#two}\n\nMore.\n';
    expect(insertBlock(text, 'BLOCK', 5)).toBe(expected);
    expect(insertBlock(text.replace('Text.\n\n', 'Text.\n\n\n\n'), 'BLOCK', 7)).toBe(expected);
    expect(insertBlock(text.replace('Text.\n\n', 'Text.\n'), 'BLOCK', 4)).toBe(expected);
  });

  test('at the end, with one line break behind it', () => {
    expect(insertBlock(text, 'BLOCK', null)).toBe(`${text}\nBLOCK\n`);
    expect(insertBlock(text.trimEnd(), 'BLOCK', null)).toBe(`${text}\nBLOCK\n`);
  });
});

test('the components of a block, each once', () => {
  const block =
    '<Flashcard id="a"><Value of="a" /><Value of="b" />\n<p>x</p>\n<Answer>1 < 2</Answer>';
  expect(componentsIn(block)).toEqual(['Answer', 'Flashcard', 'Value']);
});

describe('the import names them', () => {
  const head = '---\ntitle: T\n---\n';

  test.each([
    ['missing names are added in their order', "import { Answer, Gap } from '~/components/mdx';"],
    ['a list over several lines', "import {\n  Gap,\n  Answer,\n} from '~/components/mdx';"],
    ['double quotes', 'import { Answer, Gap } from "~/components/mdx"'],
  ])('%s', (_name, line) => {
    expect(withComponents(`${head}\n${line}\n\nText.\n`, ['Answer', 'Flashcard'])).toBe(
      `${head}\nimport { Answer, Flashcard, Gap } from '~/components/mdx';\n\nText.\n`,
    );
  });

  test('nothing changes if all are there', () => {
    const text = `${head}\nimport { Gap,  Answer } from '~/components/mdx';\n`;
    expect(withComponents(text, ['Answer', 'Gap'])).toBe(text);
  });

  test('without one it comes below the front matter', () => {
    const line = "import { Answer } from '~/components/mdx';";
    expect(withComponents(`${head}\n\nText.\n`, ['Answer'])).toBe(`${head}\n${line}\n\nText.\n`);
    expect(withComponents('Text.\n', ['Answer'])).toBe(`${line}\n\nText.\n`);
  });
});
