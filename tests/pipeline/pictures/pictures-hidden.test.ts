import { describe, expect, it } from 'vitest';
import { pictureIds, pictureOf } from '../../../src/lib/pipeline/pictures/data/find-picture.ts';
import { renderPicture } from '../../../src/lib/pipeline/pictures/drawing/render.ts';
import type { Part } from '../../../src/lib/pipeline/pictures/data/model.ts';
import { elementsOf, parseXml, textsOf } from '../xml.ts';
import {
  renderPictureText,
  pictureText,
} from '../../../src/lib/pipeline/pictures/data/picture-text.ts';

const cases = pictureIds(process.cwd()).flatMap((id) =>
  pictureOf(id, process.cwd()).parts.map((part) => [id, part.id] as const),
);

/** All texts and attribute values in which a name could stand; numbers and paths hold none. */
function readable(markup: string): readonly string[] {
  const root = parseXml(markup);
  const values = elementsOf(root).flatMap(({ attributes }) =>
    [...attributes].filter(([name]) => name !== 'd').map(([, value]) => value),
  );
  return [...textsOf(root), ...values];
}

/** As a reader would find it: whole words, whatever their case, as in an id with hyphens too. */
function mentions(text: string, name: string): boolean {
  const flat = (value: string): string =>
    ` ${value.toLowerCase().replace(/[^\p{L}\p{N}/]+/gu, ' ')} `;
  return flat(text).includes(flat(name).trimEnd());
}

function namesOf({ label, names }: Part): readonly string[] {
  return [label, ...names];
}

describe.each(cases)('%s without %s', (id, partId) => {
  const picture = pictureOf(id, process.cwd());
  const part = picture.parts.find((candidate) => candidate.id === partId);
  if (part === undefined) throw new Error(`no part ${partId}`);
  const svg = renderPicture(picture, { idPrefix: 'p', hidePart: partId });
  const words = renderPictureText(picture, partId);

  it('names it nowhere', () => {
    for (const text of [...readable(svg), ...readable(`<div>${words}</div>`)]) {
      for (const name of namesOf(part)) {
        expect(mentions(text, name), `"${name}" in "${text}"`).toBe(false);
      }
    }
    expect(svg).not.toContain(`data-part="${partId}"`);
  });

  it('marks its place, in words as well', () => {
    const root = parseXml(svg);
    const hidden = elementsOf(root).filter(({ attributes }) => attributes.has('data-hidden-part'));
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.map((group) => group.attributes.get('class'))).toEqual(
      hidden.map(() => 'pic-part pic-hidden'),
    );
    const drawn = elementsOf(root)
      .filter(({ name }) => name === 'text')
      .flatMap(textsOf)
      .join(' ');
    expect(drawn).toContain('?');
    expect(drawn).toContain('hidden part');
    expect(pictureText(picture, partId).parts.map(({ name }) => name)).toContain('hidden part');
    expect(pictureText(picture, partId).description).toContain('One part is hidden');
  });

  it('leaves all other parts alone', () => {
    const shown = elementsOf(parseXml(svg)).flatMap(
      ({ attributes }) => attributes.get('data-part') ?? [],
    );
    const others = picture.parts.map((other) => other.id).filter((other) => other !== partId);
    expect(new Set(shown)).toEqual(new Set(others));
  });
});

it('refuses to hide a part that does not exist', () => {
  const picture = pictureOf('consumer-chat', process.cwd());
  expect(() => renderPicture(picture, { idPrefix: 'p', hidePart: 'mainframe' })).toThrow(
    'Picture consumer-chat has no part "mainframe"',
  );
});

it('keeps sentences readable around a hidden part', () => {
  const { edges } = pictureText(pictureOf('message-life', process.cwd()), 'api-server');
  expect(edges[0]).toBe(
    'Step 1. Client A to hidden part: Client A sends a message. The load balancer routes it to a hidden part.',
  );
});
