import { z } from 'astro/zod';
import { hasNoGaps, needsAnswer } from '../../lib/build/card-checks.ts';
import type { CardKindSchema } from '../../lib/build/card-kind-schema.ts';
import { quote, type FaultDetail } from '../../lib/build/faults.ts';
import { pictureIds, pictureOf } from '../../lib/build/pictures/index.ts';
import type { RawCard } from '../../lib/build/raw-card.ts';

/**
 * A picture with one part hidden. Asked for its name, the learner types it; asked for what it does (`ask="role"`), the
 * card is a self-check.
 */
export const diagramSchema: CardKindSchema = {
  attributes: {
    picture: z.string('the id of a picture'),
    part: z.string('the id of a part of the picture'),
    ask: z.enum(['name', 'role'], 'name or role').default('name'),
    accept: z.string().optional(),
  },
  check: (card) => [...needsAnswer(card), ...hasNoGaps(card), ...partFaults(card)],
  template: (id) => `<Flashcard id="${id}" kind="diagram" ${anyPart()}>
  What the picture shows: which part is hidden?

  <Answer>What the part is there for.</Answer>
</Flashcard>`,
};

/** A picture and a part that there are. */
function anyPart(): string {
  const [pictureId = ''] = pictureIds();
  return `picture="${pictureId}" part="${pictureOf(pictureId).parts[0]?.id ?? ''}"`;
}

function partFaults(card: RawCard): readonly FaultDetail[] {
  const pictureId = card.attributes.get('picture');
  const partId = card.attributes.get('part');
  if (pictureId === undefined || partId === undefined) return [];
  if (!pictureIds().includes(pictureId.value)) {
    const expected = `one of ${pictureIds().join(', ')}`;
    return [{ line: pictureId.line, field: 'picture', found: quote(pictureId.value), expected }];
  }
  const ids = pictureOf(pictureId.value).parts.map(({ id }) => id);
  if (ids.includes(partId.value)) return [];
  return [
    {
      line: partId.line,
      field: 'part',
      found: quote(partId.value),
      expected: `one of ${ids.join(', ')}`,
    },
  ];
}
