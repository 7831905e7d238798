import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { splitCardHtml } from '../../src/card-kinds/build-registry.ts';
import {
  judgeName,
  readDiagram,
  suggestRating,
  type NameVerdict,
} from '../../src/card-kinds/diagram/exercise.ts';
import { acceptedNames, mentions } from '../../src/card-kinds/diagram/names.ts';
import { pictureIds, pictureOf } from '../../src/lib/pipeline/pictures/data/find-picture.ts';
import { faultsOf } from '../pipeline/support.ts';

describe('a typed name', () => {
  it.each<[string, readonly string[], NameVerdict]>([
    ['Load balancer', ['Load balancer'], 'right'],
    ['load BALANCER', ['Load balancer'], 'right'],
    ['  load   balancer. ', ['Load balancer'], 'right'],
    ['a load balancer', ['Load balancer'], 'right'],
    ['The load balancers', ['Load balancer'], 'right'],
    ['load-balancer', ['Load balancer'], 'right'],
    ['ＬＯＡＤ balancer', ['Load balancer'], 'right'],
    ['API server', ['API servers'], 'right'],
    ['Caches', ['Cache'], 'right'],
    ['cache', ['Caches'], 'right'],
    ['query', ['Queries'], 'right'],
    ['boxes', ['Box'], 'right'],
    ['class', ['Classes'], 'right'],
    ['databases', ['Database'], 'right'],
    ['café', ['Cafe'], 'right'],
    ['Zurich', ['Zürich'], 'right'],
    ['the A and B', ['A and B'], 'right'],
    ['A and C', ['A and B'], 'wrong'],
    ['LB', ['Load balancer', 'LB'], 'right'],
    ['DNS', ['DNS'], 'right'],
    ['client a', ['Client A'], 'right'],
    ['/messages', ['Messages'], 'right'],
    ['load balancr', ['Load balancer'], 'close'],
    ['laod balancer', ['Load balancer'], 'close'],
    ['loadbalancer', ['Load balancer'], 'close'],
    ['cahce', ['Cache'], 'close'],
    ['balancer', ['Load balancer'], 'close'],
    ['queue', ['Message queue'], 'close'],
    ['client', ['Client A'], 'close'],
    ['reverse proxy', ['Load balancer'], 'wrong'],
    ['client b', ['Client A'], 'wrong'],
    ['Step 2', ['Step 3'], 'wrong'],
    ['DMS', ['DNS'], 'wrong'],
    ['S3', ['S4'], 'wrong'],
    ['load', ['Loadbalancer'], 'wrong'],
    ['on', ['Turn on'], 'wrong'],
    ['', ['Load balancer'], 'wrong'],
    ['   ', ['Load balancer'], 'wrong'],
    ['?!', ['Load balancer'], 'wrong'],
    ['the', ['Load balancer'], 'wrong'],
    ['💥', ['Load balancer'], 'wrong'],
    ['load balancer', ['—'], 'wrong'],
  ])('%j for %j is %s', (typed, names, verdict) => {
    expect(judgeName(typed, names)).toBe(verdict);
  });

  const parts = pictureIds(process.cwd()).flatMap((id) => pictureOf(id, process.cwd()).parts);
  const name = fc.constantFrom(...parts.map(({ label }) => label));

  it('is right whatever its case, with an article, and by any of several names', () => {
    fc.assert(
      fc.property(name, name, (wanted, other) => {
        for (const typed of [wanted, wanted.toUpperCase(), ` the ${wanted.toLowerCase()}\n`]) {
          expect(judgeName(typed, [other, wanted])).toBe('right');
        }
      }),
    );
  });

  it('is not right with a letter changed, and never throws', () => {
    fc.assert(
      fc.property(name, fc.nat(), (wanted, at) => {
        const place = at % wanted.length;
        const changed = `${wanted.slice(0, place)}w${wanted.slice(place + 1)}`;
        const isSame = changed.toLowerCase() === wanted.toLowerCase();
        const isSign = !/[a-z]/i.test(wanted.charAt(place)) || wanted.slice(place).length < 3;
        if (!isSame && !isSign) expect(judgeName(changed, [wanted])).not.toBe('right');
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (typed, names) => {
        expect(['right', 'close', 'wrong']).toContain(judgeName(typed, names));
      }),
    );
  });

  it('is right for one part of a picture alone', () => {
    for (const id of pictureIds(process.cwd())) {
      for (const part of pictureOf(id, process.cwd()).parts) {
        const others = pictureOf(id, process.cwd()).parts.filter(
          ({ label }) => label !== part.label,
        );
        const takenFor = others.filter(({ label }) => judgeName(part.label, [label]) === 'right');
        expect(
          takenFor.map(({ label }) => label),
          part.label,
        ).toEqual([]);
      }
    }
  });

  it('suggests Good, Hard or Again', () => {
    expect((['right', 'close', 'wrong'] as const).map(suggestRating)).toEqual([3, 2, 1]);
  });
});

describe('an exercise from the catalogue', () => {
  it('is read as it was made', () => {
    expect(readDiagram({ names: ['A', 'B'] })).toEqual({ names: ['A', 'B'] });
  });

  it.each([undefined, null, 7, 'A', [], {}, { names: 'A' }, { names: [] }, { names: ['A', 7] }])(
    'is none: %j',
    (value) => {
      expect(readDiagram(value)).toBeNull();
    },
  );
});

describe('the split', () => {
  const html = '<p>Which part?</p><dr-answer>It spreads requests.</dr-answer>';
  const attributes = { id: 'abc', picture: 'consumer-chat', part: 'load-balancer' };

  test('asks with the picture and in words, answers with the name', () => {
    const { promptHtml, answerHtml, exercise } = splitCardHtml('diagram', html, {
      ...attributes,
      accept: 'LB; reverse proxy;',
    });
    expect(promptHtml).toMatch(/^<p>Which part\?<\/p><div class="picture-view"><svg /);
    expect(promptHtml).toContain('aria-labelledby="card-abc-picture-title card-abc-picture-desc"');
    expect(promptHtml).toMatch(/<details class="picture-words"><summary>In words<\/summary>.+/);
    expect(promptHtml).not.toContain('dr-answer');
    expect(answerHtml).toBe(
      '<p class="picture-answer"><strong>Load balancer</strong></p><p>It spreads requests.</p>',
    );
    expect(exercise).toEqual({ names: ['Load balancer', 'LB', 'reverse proxy'] });
  });

  test('has no exercise where the role is asked for', () => {
    expect(splitCardHtml('diagram', html, { ...attributes, ask: 'role' })).not.toHaveProperty(
      'exercise',
    );
  });

  const cases = pictureIds(process.cwd()).flatMap((id) =>
    pictureOf(id, process.cwd()).parts.map((part) => ({ id, part })),
  );
  it.each(cases)('the prompt names $part.label of $id nowhere', ({ id, part }) => {
    const { promptHtml, answerHtml } = splitCardHtml('diagram', html, {
      id: 'abc',
      picture: id,
      part: part.id,
    });
    expect(promptHtml).toContain('data-hidden-part');
    expect(promptHtml).not.toContain(`"${part.id}"`);
    // Paths, sizes and the names of attributes hold no words.
    const words = promptHtml
      .replace(/ (?:d|class|viewBox|xmlns|width|height)="[^"]*"/g, '')
      .replace(/ [a-z-]+="/g, ' "');
    for (const name of acceptedNames(part, '')) expect(mentions(words, name), name).toBe(false);
    expect(answerHtml).toContain('picture-answer');
    expect(answerHtml.replaceAll('&amp;', '&')).toContain(`<strong>${part.label}</strong>`);
  });
});

describe('faults', () => {
  const card = (attributes: string, prompt = 'Which part is hidden?'): string =>
    `<Flashcard\n  id="abc"\n  kind="diagram"\n${attributes}\n>\n  ${prompt}\n\n  <Answer>A</Answer>\n</Flashcard>\n`;
  const PICTURE = 'picture="consumer-chat"';
  const PART = 'part="load-balancer"';
  const all = (...more: readonly string[]): string => [PICTURE, PART, ...more].join('\n');

  test.each<[string, string, readonly (string | RegExp)[]]>([
    ['none', card(all('ask="name"', 'accept="LB; reverse proxy"')), []],
    ['no picture', card(PART), ['1 picture: found none, expected the id of a picture']],
    ['no part', card(PICTURE), ['1 part: found none, expected the id of a part of the picture']],
    [
      'a picture that does not exist',
      card(`picture="mona-lisa"\n${PART}`),
      [/^4 picture: found "mona-lisa", expected one of consumer-chat, consumer-data, /],
    ],
    [
      'a part that the picture has not',
      card(`${PICTURE}\npart="mainframe"`),
      [/^5 part: found "mainframe", expected one of client-a, load-balancer, api-servers, /],
    ],
    ['another question', card(all('ask="why"')), ['6 ask: found "why", expected name or role']],
    [
      'a prompt that gives the name away',
      card(all(), 'Where do load balancers stand?'),
      ['1 prompt: found "Load balancer", which is asked for, expected a question without it'],
    ],
    ['a prompt about the role that names it', card(all('ask="role"'), 'The load balancer?'), []],
    [
      'an accepted name in the prompt and in the picture',
      card(all('accept="Kafka;CDN"'), 'Is it Kafka?'),
      [
        '1 prompt: found "Kafka", which is asked for, expected a question without it',
        '6 accept: found "CDN", which the picture shows, expected it under `names` of the part load-balancer, so that the picture hides it',
      ],
    ],
    [
      'no answer, a gap, a drawn value',
      `<Flashcard id="abc" kind="diagram" ${PICTURE} ${PART}>\n  Which <Gap>x</Gap> <Value of="y" />?\n</Flashcard>\n`,
      [
        '1 answer: found none, expected `<Answer>…</Answer>` after a blank line below the prompt',
        '2 gap: found `<Gap>` in a card of another kind, expected `kind="cloze"` on the card, or no gap',
        '2 value: found `<Value>` in a card of another kind, expected `kind="numeric"` on the card, or the figure itself',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(faultsOf(text)).toEqual(
      expected.map((fault): unknown =>
        typeof fault === 'string' ? fault : expect.stringMatching(fault),
      ),
    );
  });

  it.each([
    ['two queues here', 'queue', true],
    ['Queues', 'queue', true],
    ['GET /users/:id', '/users', true],
    ['a (cache)', 'Cache', true],
    ['enqueue', 'queue', false],
    ['queued', 'queue', false],
    ['a+b', 'a.b', false],
  ])('%j mentions %j: %s', (text, name, isMentioned) => {
    expect(mentions(text, name)).toBe(isMentioned);
  });
});
