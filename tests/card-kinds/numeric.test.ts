import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { cardKinds, splitCardHtml } from '../../src/card-kinds/build-registry.ts';
import { drawCard, markValue, type DrawnCard } from '../../src/card-kinds/numeric/exercise.ts';
import { readNumeric } from '../../src/card-kinds/numeric/read.ts';
import { validateCard } from '../../src/lib/pipeline/cards/validate-card.ts';
import { formatFigure } from '../../src/lib/numbers/figures/format-figure.ts';
import { judgeFigure } from '../../src/lib/numbers/judging/judge.ts';
import { brief, faultsOf, rawCard } from '../pipeline/support.ts';
import { madeCard } from '../support/cards/exercise-cards.ts';

/** A numeric card as it comes out of the catalogue. */
function numericCard(attributes = {}): DrawnCard {
  const { promptHtml, answerHtml, exercise } = madeCard('numeric', 'abc', attributes);
  const read = readNumeric(JSON.parse(JSON.stringify(exercise)));
  if (read === null) throw new Error('expected an exercise');
  return { promptHtml, answerHtml, exercise: read };
}

/** The figures that a side shows, in their order. */
function figures(html: string): string[] {
  return [...html.matchAll(/<span class="drawn" data-drawn="\d+">([^<]*)<\/span>/g)].map(
    ([, figure = '']) => figure,
  );
}

/** A copy of a value that has another one at a path. */
function withAt(value: unknown, path: readonly string[], other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  if (typeof value !== 'object' || value === null) throw new Error(`no ${key} here`);
  const changed = Object.entries(value).map(([name, old]): [string, unknown] => [
    name,
    name === key ? withAt(old, rest, other) : old,
  ]);
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
}

describe('the split', () => {
  test('shows the same figures in prompt, working and expected value', () => {
    const { promptHtml, answerHtml, exercise } = numericCard();
    const [users = '', each = ''] = figures(promptHtml);
    const [shownUsers, shownEach, result = ''] = figures(answerHtml);
    expect([shownUsers, shownEach]).toEqual([users, each]);
    const product = (Number.parseInt(users) * 1e6 * Number(each)) / 86_400;
    expect(exercise.expected).toEqual({
      value: product,
      unit: 'messages/s',
      tolerance: { kind: 'percent', percent: 20 },
    });
    expect(result).toBe(formatFigure(product, { unit: 'messages/s' }));
    expect(promptHtml).toContain('people send');
    expect(promptHtml).not.toContain('dr-value');
    expect(answerHtml).not.toContain('dr-value');
  });

  test('a card without inputs has its figures for ever', () => {
    const html = '<p>Seconds in a day?</p><dr-answer>24 × 3,600.</dr-answer>';
    const attributes = { id: 'abc', answer: '24 * 3600', tolerance: 'exact' };
    const card = splitCardHtml('numeric', html, attributes);
    expect(card).toEqual({
      promptHtml: '<p>Seconds in a day?</p>',
      answerHtml: '<p>24 × 3,600.</p>',
      exercise: {
        expected: { value: 86_400, unit: null, tolerance: { kind: 'exact' } },
        drawn: null,
      },
    });
    const exercise = readNumeric(card.exercise);
    if (exercise === null) throw new Error('expected an exercise');
    expect(drawCard({ ...card, exercise }, 'any')).toEqual(card);
  });

  test('a formula stands escaped in the page, and is read as it was written', () => {
    const html =
      '<p><dr-value data-of="max(users, 1) &#42; 2"></dr-value></p><dr-answer>A</dr-answer>';
    const attributes = { id: 'abc', inputs: 'users: 3 | 3', answer: '1', tolerance: 'exact' };
    expect(figures(splitCardHtml('numeric', html, attributes).promptHtml)).toEqual(['6']);
  });

  test('a unit with markup in it stays text, in the page and in every draw', () => {
    const html =
      '<p><dr-value data-of="users" data-unit="<img src=x onerror=alert(1)>&#38;"></dr-value></p><dr-answer>A</dr-answer>';
    const attributes = { id: 'abc', inputs: 'users: 3 | 4', answer: '1', tolerance: 'exact' };
    const card = splitCardHtml('numeric', html, attributes);
    const exercise = readNumeric(card.exercise);
    if (exercise === null) throw new Error('expected an exercise');
    const escaped = '&lt;img src=x onerror=alert(1)&gt;&amp;';
    const shown = [
      card,
      ...['a', 'b', 'c', 'd'].map((seed) => drawCard({ ...card, exercise }, seed)),
    ];
    for (const { promptHtml } of shown) {
      expect(figures(promptHtml)).toEqual([
        expect.stringMatching(`^[34] ${escaped.replace(/[()]/g, '\\$&')}$`),
      ]);
      expect(promptHtml).not.toContain('<img');
    }
    expect(new Set(shown.map(({ promptHtml }) => promptHtml)).size).toBe(2);
  });

  it.each(['answer', 'tolerance', 'inputs'])('throws for an %s that no schema passed', (name) => {
    expect(() => madeCard('numeric', 'abc', { [name]: '!' })).toThrow('numeric card: expected ');
  });
});

describe('a draw', () => {
  const card = numericCard();

  it('is the same for the same seed, and another for others', () => {
    expect(drawCard(card, 'abc/3')).toEqual(drawCard(card, 'abc/3'));
    const prompts = Array.from(
      { length: 200 },
      (_, reps) => drawCard(card, `abc/${reps}`).promptHtml,
    );
    expect(new Set(prompts).size).toBeGreaterThan(100);
  });

  it('can be drawn from again: the marks stay', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        expect(drawCard(drawCard(card, first), second)).toEqual(drawCard(card, second));
      }),
    );
  });

  it('prints an answer that counts as right, and agrees with what is expected', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { promptHtml, answerHtml, exercise } = drawCard(card, seed);
        const { expected } = exercise;
        const printed = figures(answerHtml).at(-1) ?? '';
        expect(printed).toBe(formatFigure(expected.value, { unit: expected.unit }));
        expect(judgeFigure(printed, expected).kind).toBe('right');
        expect(figures(answerHtml).slice(0, 2)).toEqual(figures(promptHtml));
        const [users = '', each = ''] = figures(promptHtml);
        expect(expected.value).toBeCloseTo((Number.parseInt(users) * 1e6 * Number(each)) / 86_400);
        expect(judgeFigure(String(expected.value * 100), expected).kind).toBe('magnitude');
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves text alone that only looks like a mark', () => {
    const odd = { ...card, promptHtml: `<p>&lt;span class="drawn"&gt; ${markValue(99, '5')}</p>` };
    expect(drawCard(odd, 'x').promptHtml).toBe(odd.promptHtml);
  });
});

describe('an exercise from the catalogue', () => {
  const made = madeCard('numeric', 'abc').exercise;
  it('is read as it was made', () => {
    const json: unknown = JSON.parse(JSON.stringify(made));
    expect(readNumeric(json)).toEqual(made);
    for (const answer of ['-round(users / 3) ^ 2', 'min(1, log2(users), each)']) {
      const other = madeCard('numeric', 'abc', {
        answer,
        inputs: 'users: 2 | 4; each: 1..3 step 1',
      });
      expect(readNumeric(other.exercise)).toEqual(other.exercise);
    }
  });

  it.each<[readonly string[], unknown]>([
    [['expected'], null],
    [['expected', 'value'], '5'],
    [['expected', 'value'], null],
    [['expected', 'unit'], 7],
    [['expected', 'tolerance'], null],
    [['expected', 'tolerance', 'kind'], 'much'],
    [['expected', 'tolerance', 'percent'], null],
    [['drawn'], 7],
    [['drawn', 'inputs'], {}],
    [['drawn', 'inputs', '0'], null],
    [['drawn', 'inputs', '0', 'name'], 5],
    [['drawn', 'inputs', '0', 'values'], 5],
    [['drawn', 'inputs', '0', 'values', 'kind'], 'choice'],
    [['drawn', 'inputs', '0', 'values', 'steps'], 1.5],
    [['drawn', 'answer'], 5],
    [['drawn', 'answer', 'kind'], 'eval'],
    [['drawn', 'answer', 'operator'], '%'],
    [['drawn', 'answer', 'left'], null],
    [['drawn', 'values'], null],
    [['drawn', 'values', '1', 'formula'], 'each'],
    [['drawn', 'values', '1', 'unit'], {}],
  ])('is none with %j = %j', (path, value) => {
    expect(readNumeric(withAt(made, path, value))).toBeNull();
  });

  it('never makes a draw throw, whatever is in it', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('kind', 'call', 'choice', 'exact'));
    const key = fc.constantFrom(
      ...['expected', 'value', 'tolerance', 'drawn', 'inputs', 'answer', 'values', 'kind'],
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.dictionary(key, value)), fc.string(), (odd, seed) => {
        const exercise = readNumeric(odd);
        if (exercise !== null) drawCard({ promptHtml: '', answerHtml: '', exercise }, seed);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('faults', () => {
  const VALUES = '<Value of="users" /> and <Value of="each" />';
  const card = (attributes: string, prompt = VALUES): string =>
    `<Flashcard\n  id="abc"\n  kind="numeric"\n${attributes}\n>\n  ${prompt}?\n\n  <Answer>A</Answer>\n</Flashcard>\n`;
  const INPUTS = 'inputs="users: 1M..5M step 1M; each: 20 | 40"';
  const ANSWER = 'answer="users * each"';
  const TOLERANCE = 'tolerance="20%"';
  const all = (...changes: readonly string[]): string =>
    [INPUTS, ANSWER, TOLERANCE, ...changes].join('\n');

  test.each<[string, string, readonly (string | RegExp)[]]>([
    ['none', card(all()), []],
    ['none in a card of fixed figures', card('answer="86400"\ntolerance="±5"', 'How many'), []],
    [
      'no answer',
      card([INPUTS, TOLERANCE].join('\n')),
      ['1 answer: found none, expected a formula or a figure, such as "users * messages / 86400"'],
    ],
    [
      'no tolerance',
      card([INPUTS, ANSWER].join('\n')),
      ['1 tolerance: found none, expected a tolerance such as "10%", "±2" or "exact"'],
    ],
    [
      'a formula that ends too soon',
      card([INPUTS, TOLERANCE, 'answer="users *"'].join('\n')),
      [/^6 answer: found "users \*", expected a formula: .+ at character 8$/],
    ],
    [
      'a formula with a word too many',
      card([INPUTS, TOLERANCE, 'answer="users each"'].join('\n')),
      [/^6 answer: found "users each", expected a formula: .+ at character 7$/],
    ],
    [
      'names that no input has',
      card([INPUTS, TOLERANCE, 'answer="users * day / sizes"'].join('\n')),
      ['1 answer: found "day, sizes", expected names of `inputs`: users, each'],
    ],
    [
      'names without inputs',
      card('answer="users"\ntolerance="exact"', 'How many'),
      ['1 answer: found "users", expected names of `inputs`: there are none'],
    ],
    [
      'a division by zero on one corner',
      card(
        ['inputs="users: 0..4 step 1; each: 20 | 40"', 'answer="each / users"', TOLERANCE].join(
          '\n',
        ),
      ),
      [
        '1 answer: found division by zero for users = 0, each = 20, expected a finite figure for every draw',
      ],
    ],
    [
      'no finite figure',
      card('answer="10 ^ 400"\ntolerance="exact"', 'How many'),
      [/answer: found .*, expected a/],
    ],
    [
      'an input that only the answer shows',
      card(all(), 'From <Value of="users" />'),
      [
        '1 inputs: found "each", which the prompt does not show, expected `<Value of="each" />` in the prompt',
      ],
    ],
    [
      'inputs that cannot be read',
      card(['inputs="users 1..5"', 'answer="5"', TOLERANCE].join('\n'), 'How many'),
      [
        '4 inputs: found "users 1..5", expected inputs such as "users: 10M..50M step 10M; copies: 2 | 3": a name and a colon at character 1',
      ],
    ],
    [
      'a unit of bits or bytes',
      card(all('unit="kb"')),
      ['7 unit: found "kb", expected kB for bytes or kbit for bits'],
    ],
    [
      'a unit that is none',
      card(all('unit="b<b>"')),
      ['7 unit: found "b<b>", expected a unit such as TB, messages/s or minutes'],
    ],
    ...['0%', '100%', '-5', 'about', ''].map((tolerance): [string, string, readonly string[]] => [
      `the tolerance "${tolerance}"`,
      card([INPUTS, ANSWER, `tolerance="${tolerance}"`].join('\n')),
      [
        `6 tolerance: found "${tolerance}", expected a percentage above 0% and below 100%, a number above 0, or exact`,
      ],
    ]),
    [
      'an answer that is wrong as it is printed',
      card('answer="100 / 7"\ntolerance="exact"', 'How many'),
      [
        '5 tolerance: found "exact", by which the answer as it is printed, 14.3, is not right, expected a wider tolerance, or an answer that is rounded',
      ],
    ],
    [
      'values at fault',
      card(
        all(),
        `${VALUES} <Value of="users /" /> <Value /> <Value of="day" /> <Value of="users / 0" /> <Value of="users" unit="kb" />`,
      ),
      [
        /^8 value: found "users \/", expected a formula: .+ at character 8$/,
        /^8 value: found no `of`, expected a formula/,
        '8 value: found "day", expected names of `inputs`: users, each',
        '8 value: found division by zero for users = 1000000, each = 20, expected a finite figure for every draw',
        '8 value: found "kb", expected kB for bytes or kbit for bits',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(faultsOf(text)).toEqual(
      expected.map((fault): unknown =>
        typeof fault === 'string' ? fault : expect.stringMatching(fault),
      ),
    );
  });

  test('attributes of other kinds are not known here', () => {
    const { faults } = validateCard(rawCard(card(all('picture="x"'))), cardKinds);
    expect(brief(faults)).toEqual([
      '7 picture: found an unknown attribute, expected one of the attributes aliases, answer, deck, group, id, inputs, kind, tolerance, unit',
    ]);
  });
});
