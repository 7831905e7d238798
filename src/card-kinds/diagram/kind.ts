import { z } from 'astro/zod';
import { needsAnswer, type RawCard } from '../../lib/pipeline/cards/index.ts';
import { quote, type FaultDetail } from '../../lib/pipeline/faults.ts';
import {
  partOf,
  pictureIds,
  pictureOf,
  renderPictureText,
  type Part,
  type Picture,
} from '../../lib/pipeline/pictures/index.ts';
import { acceptedNames, mentions } from './names.ts';
import type { CardKind } from '../contract.ts';
import { splitDiagram } from './split-html.ts';

/**
 * A picture with a hidden part. The learner types its name; with `ask="role"` the card asks what the part does and is a
 * self-check.
 */
export const diagram: CardKind = {
  attributes: {
    picture: z.string('the id of a picture'),
    part: z.string('the id of a part of the picture'),
    ask: z.enum(['name', 'role'], 'name or role').default('name'),
    accept: z.string().optional(),
  },
  check: (card) => [...needsAnswer(card), ...partFaults(card)],
  template: (id, rootDir) => `<Flashcard id="${id}" kind="diagram" ${anyPart(rootDir)}>
  What the picture shows: which part is hidden?

  <Answer>What the part is there for.</Answer>
</Flashcard>`,
  floors: [{ atLeast: 10 }],
  splitHtml: splitDiagram,
};

/** An existing picture and part, for the template. */
function anyPart(rootDir: string): string {
  const [pictureId = ''] = pictureIds(rootDir);
  return `picture="${pictureId}" part="${pictureOf(pictureId, rootDir).parts[0]?.id ?? ''}"`;
}

function partFaults(card: RawCard): readonly FaultDetail[] {
  const pictureId = card.attributes.get('picture');
  const partId = card.attributes.get('part');
  if (pictureId === undefined || partId === undefined) return [];
  const known = pictureIds(card.rootDir);
  if (!known.includes(pictureId.value)) {
    const expected = `one of ${known.join(', ')}`;
    return [{ line: pictureId.line, field: 'picture', found: quote(pictureId.value), expected }];
  }
  const picture = pictureOf(pictureId.value, card.rootDir);
  const ids = picture.parts.map(({ id }) => id);
  if (ids.includes(partId.value)) return leakFaults(card, picture, partOf(picture, partId.value));
  const expected = `one of ${ids.join(', ')}`;
  return [{ line: partId.line, field: 'part', found: quote(partId.value), expected }];
}

/** Faults for a card that shows the name it asks for. The picture itself hides its own names. */
function leakFaults(card: RawCard, picture: Picture, part: Part): readonly FaultDetail[] {
  if (card.attributes.get('ask')?.value === 'role') return [];
  const accept = card.attributes.get('accept');
  const words = renderPictureText(picture, part.id).replace(/<[^>]*>/g, ' ');
  return [
    ...acceptedNames(part, accept?.value ?? '')
      .filter((name) => mentions(card.promptText, name))
      .map((name) => ({
        line: card.line,
        field: 'prompt',
        found: `${quote(name)}, which is asked for`,
        expected: 'a question without it',
      })),
    ...(accept?.value.split(';') ?? [])
      .filter((name) => name.trim() !== '' && mentions(words, name.trim()))
      .map((name) => ({
        line: accept?.line ?? card.line,
        field: 'accept',
        found: `${quote(name)}, which the picture shows`,
        expected: `it under \`names\` of the part ${part.id}, so that the picture hides it`,
      })),
  ];
}
