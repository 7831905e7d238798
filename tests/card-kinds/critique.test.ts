import { describe, expect, test } from 'vitest';
import { splitCardHtml } from '../../src/card-kinds/build-registry.ts';
import { faultsOf } from '../pipeline/support.ts';

const WEAK = '  <Weak>So that is 7 a second.</Weak>\n\n';
const FAULT = '    <Fault>Nothing follows.</Fault>\n\n';
const BETTER = '    <Better>7 a second, so one server.</Better>\n';

function card({ weak = WEAK, fault = FAULT, better = BETTER, after = '' } = {}): string {
  return `<Flashcard id="abc" kind="critique">\n  The candidate says:\n\n${weak}  <Answer>\n${fault}${better}  </Answer>\n${after}</Flashcard>\n`;
}

const ONE_WEAK = 'expected one `<Weak>…</Weak>` in the prompt';
const ONE_FAULT = 'expected one `<Fault>…</Fault>` in `<Answer>`';
const ONE_BETTER = 'expected one `<Better>…</Better>` in `<Answer>`';

describe('faults', () => {
  test.each<[string, string, readonly string[]]>([
    ['none', card(), []],
    ['no weak reply', card({ weak: '' }), [`1 weak: found none, ${ONE_WEAK}`]],
    ['no fault', card({ fault: '' }), [`1 fault: found none, ${ONE_FAULT}`]],
    ['no better reply', card({ better: '' }), [`1 better: found none, ${ONE_BETTER}`]],
    [
      'empty parts',
      card({ weak: '  <Weak></Weak>\n\n', fault: '    <Fault>{" "}</Fault>\n\n' }),
      [`4 weak: found nothing in it, ${ONE_WEAK}`, `7 fault: found nothing in it, ${ONE_FAULT}`],
    ],
    [
      'a second one of each',
      card({ weak: WEAK + WEAK, fault: FAULT + FAULT, better: `${BETTER}\n${BETTER}` }),
      [
        `6 weak: found a second one, ${ONE_WEAK}`,
        `11 fault: found a second one, ${ONE_FAULT}`,
        `15 better: found a second one, ${ONE_BETTER}`,
      ],
    ],
    [
      'parts in the wrong place',
      card({ weak: FAULT, fault: WEAK }),
      [
        `7 weak: found it inside the answer, ${ONE_WEAK}`,
        `4 fault: found it outside the answer, ${ONE_FAULT}`,
      ],
    ],
    [
      'no answer at all',
      `<Flashcard id="abc" kind="critique">\n  Q\n\n${WEAK}</Flashcard>\n`,
      [
        '1 answer: found none, expected `<Answer>…</Answer>` after a blank line below the prompt',
        `1 fault: found none, ${ONE_FAULT}`,
        `1 better: found none, ${ONE_BETTER}`,
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });
});

test('the split: both sides, and an exercise that needs nothing', () => {
  const html =
    '<p>Says:</p><figure class="reply"><blockquote>Weak one</blockquote></figure>\n<dr-answer>\n<div>Fault one</div>\n<figure>Better one</figure>\n</dr-answer>';
  expect(splitCardHtml('critique', html)).toEqual({
    promptHtml: '<p>Says:</p><figure class="reply"><blockquote>Weak one</blockquote></figure>',
    answerHtml: '<div>Fault one</div><figure>Better one</figure>',
    exercise: {},
  });
});
