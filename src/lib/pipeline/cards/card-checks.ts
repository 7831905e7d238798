/** Checks that several card kinds share. */
import type { FaultDetail } from '../faults.ts';
import type { RawCard } from './raw-card.ts';

/** One answer with something in it. */
export function needsAnswer(card: RawCard): readonly FaultDetail[] {
  if (card.answers.length > 0) return mayHaveAnswer(card);
  return [
    {
      line: card.line,
      field: 'answer',
      found: 'none',
      expected: '`<Answer>…</Answer>` after a blank line below the prompt',
    },
  ];
}

/** At most one answer, and that not empty. */
export function mayHaveAnswer(card: RawCard): readonly FaultDetail[] {
  return card.answers.flatMap(({ isEmpty, line }, index) => [
    ...(isEmpty ? [{ line, field: 'answer', found: 'nothing in it', expected: 'text' }] : []),
    ...(index > 0
      ? [
          {
            line,
            field: 'answer',
            found: 'a second `<Answer>`',
            expected: 'one, holding the whole answer',
          },
        ]
      : []),
  ]);
}

/** At least one gap, and words in each. */
export function needsGaps(card: RawCard): readonly FaultDetail[] {
  if (card.gaps.length === 0) {
    const expected = 'a sentence with `<Gap>…</Gap>` around the words to recall';
    return [{ line: card.line, field: 'gap', found: 'none', expected }];
  }
  return card.gaps
    .filter(({ isEmpty }) => isEmpty)
    .map(({ line }) => ({
      line,
      field: 'gap',
      found: 'nothing in it',
      expected: 'the words to recall',
    }));
}

export function hasNoGaps(card: RawCard): readonly FaultDetail[] {
  return card.gaps.map(({ line }) => ({
    line,
    field: 'gap',
    found: '`<Gap>` in a card of another kind',
    expected: '`kind="cloze"` on the card, or no gap',
  }));
}

/** `<Value>` shows nothing but in a numeric card. */
export function hasNoValues(card: RawCard): readonly FaultDetail[] {
  return card.parts
    .filter(({ name }) => name === 'Value')
    .map(({ line }) => ({
      line,
      field: 'value',
      found: '`<Value>` in a card of another kind',
      expected: '`kind="numeric"` on the card, or the figure itself',
    }));
}

/** One component of a name, in the prompt or in the answer, with words in each. */
export function needsParts(
  card: RawCard,
  name: string,
  { isInAnswer }: { readonly isInAnswer: boolean },
): readonly FaultDetail[] {
  const parts = card.parts.filter((part) => part.name === name);
  const place = isInAnswer ? 'in `<Answer>`' : 'in the prompt';
  const expected = `one \`<${name}>…</${name}>\` ${place}`;
  const field = name.toLowerCase();
  if (parts.length === 0) return [{ line: card.line, field, found: 'none', expected }];
  return parts.flatMap((part, index) => {
    const found = [
      ...(part.text === '' ? ['nothing in it'] : []),
      ...(part.isInAnswer === isInAnswer
        ? []
        : [`it ${isInAnswer ? 'outside' : 'inside'} the answer`]),
      ...(index > 0 ? ['a second one'] : []),
    ];
    return found.map((words) => ({ line: part.line, field, found: words, expected }));
  });
}
