/** Checks that several card kinds share. */
import type { FaultDetail } from '../faults.ts';
import type { RawCard } from './raw-card.ts';

/** Requires one answer that is not empty. */
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

/** Allows at most one answer, which must not be empty. */
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

/** Requires one component of a name, in the prompt or in the answer, with text in it. */
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
