import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/lib/pipeline/pictures/drawing/key.ts';
import { pictureIds, pictureOf } from '../../../src/lib/pipeline/pictures/data/find-picture.ts';
import { renderPicture } from '../../../src/lib/pipeline/pictures/drawing/render.ts';
import { elementsOf, parseXml, textsOf } from '../xml.ts';
import {
  renderPictureText,
  pictureText,
} from '../../../src/lib/pipeline/pictures/data/picture-text.ts';

const ids = pictureIds(process.cwd());
const ALLOWED = new Set([...['svg', 'title', 'desc', 'g', 'rect', 'path', 'circle', 'text']]);

describe('the registry', () => {
  it('holds every picture that pages ask for', () => {
    expect(ids).toEqual([
      'consumer-chat',
      'consumer-data',
      'enterprise-chat',
      'enterprise-data',
      'message-life',
      'messages-and-bytes',
      'plan-leaders-45',
      'plan-leaders-60',
      'plan-example-50',
      'plan-framework-45',
      'plans',
      'structures',
    ]);
  });

  it('names the known pictures when one is unknown', () => {
    expect(() => pictureOf('chat', process.cwd())).toThrow(
      'There is no picture "chat"; there are consumer-chat, ',
    );
  });
});

describe.each(ids)('%s', (id) => {
  const picture = pictureOf(id, process.cwd());

  it('is one well-formed SVG of known elements, without style, script or handlers', () => {
    const elements = elementsOf(parseXml(renderPicture(picture, { idPrefix: 'p' })));
    for (const { name, attributes } of elements) {
      expect(ALLOWED).toContain(name);
      for (const [attribute, value] of attributes) {
        expect(attribute).not.toMatch(/^(?:style|on.*|href|xlink:href)$/);
        expect(value).not.toMatch(/javascript:|url\(|undefined|NaN|null/);
      }
    }
  });

  it('has a name and a description, by ids that are unique with each prefix', () => {
    const both = ['one', 'two'].map((idPrefix) => parseXml(renderPicture(picture, { idPrefix })));
    const found = both.flatMap((svg) =>
      elementsOf(svg).flatMap(({ attributes }) => attributes.get('id') ?? []),
    );
    expect(found).toEqual(['one-title', 'one-desc', 'two-title', 'two-desc']);
    const [first] = both;
    expect(first?.attributes.get('role')).toBe('img');
    expect(first?.attributes.get('aria-labelledby')).toBe('one-title one-desc');
    expect(pictureText(picture).description.length).toBeGreaterThan(40);
  });

  it('shows each part by its id and its label', () => {
    const svg = parseXml(renderPicture(picture, { idPrefix: 'p' }));
    const shown = new Set(
      elementsOf(svg).flatMap(({ attributes }) => attributes.get('data-part') ?? []),
    );
    expect(shown).toEqual(new Set(picture.parts.map((part) => part.id)));
    const text = textsOf(svg).join(' ');
    for (const { label } of picture.parts) {
      for (const word of label.split(' ')) expect(text).toContain(word);
    }
  });

  it('has edges between parts that exist', () => {
    const partIds = new Set(picture.parts.map((part) => part.id));
    expect(partIds.size).toBe(picture.parts.length);
    for (const { from, to } of picture.edges) {
      expect(partIds).toContain(from);
      expect(partIds).toContain(to);
      expect(from).not.toBe(to);
    }
  });

  it('says all of it in words, well-formed, what is ours by that word', () => {
    const html = parseXml(`<div>${renderPictureText(picture)}</div>`);
    const items = elementsOf(html).filter(({ name }) => name === 'li');
    expect(items).toHaveLength(picture.parts.length + picture.edges.length);
    const words = pictureText(picture);
    picture.parts.forEach(({ label, isOurs }, index) => {
      expect(words.parts[index]?.name).toMatch(label);
      if (isOurs) expect(words.parts[index]?.name).toMatch(/\(.*ours\)/);
    });
    picture.edges.forEach(({ isOurs }, index) => {
      if (isOurs) expect(words.edges[index]).toContain('(ours)');
    });
  });
});

describe('facts', () => {
  it('the enterprise chat has the ten arrows of the source, and ours apart from them', () => {
    const { edges } = pictureOf('enterprise-chat', process.cwd());
    expect(edges.filter(({ isOurs }) => !isOurs).map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'clients > load-balancer',
      'load-balancer > api-gateway',
      'api-gateway > chat-service',
      'chat-service > message-service',
      'message-service > message-queue',
      'message-queue > websocket-service',
      'websocket-service > redis-cache',
      'message-service > postgresql',
      'redis-cache > postgresql',
      'postgresql > elasticsearch',
    ]);
    expect(edges.filter(({ isBothWays }) => isBothWays)).toHaveLength(1);
    expect(edges.filter(({ isOurs }) => isOurs).map(({ from, to }) => `${from} > ${to}`)).toEqual([
      'websocket-service > clients',
      'chat-service > object-store',
    ]);
  });

  it('ratios: each arrow starts where the product before it ends, and the last shows what remains', () => {
    const { scene } = pictureOf('messages-and-bytes', process.cwd());
    if (scene.kind !== 'ratios') throw new Error('expected ratios');
    const [messages, bytes, day] = scene.rows;
    expect(messages?.to).toBe(2_000_000_000 / 200_000);
    expect(bytes?.from).toBe(messages?.to);
    expect(bytes?.to).toBe((10_000 * 300) / 200_000);
    expect(day).toMatchObject({ from: 1, to: 600 / 40 });
  });

  it('the key lists the outlines that a picture uses', () => {
    expect(keyOf(pictureOf('enterprise-chat', process.cwd())).map(({ words }) => words)).toEqual([
      'client',
      'service',
      'queue',
      'cache',
      'store',
      'dashed: ours, not in the source',
    ]);
    expect(keyOf()).toHaveLength(7);
    for (const { svg } of keyOf()) expect(() => parseXml(svg)).not.toThrow();
  });
});
