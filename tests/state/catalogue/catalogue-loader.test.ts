import { describe, expect, it, vi } from 'vitest';
import { loadCatalogue } from '../../../src/lib/state/catalogue/catalogue-loader.ts';

const CARD = {
  id: 'leaders-first-step',
  kind: 'basic',
  deckId: 'leaders',
  promptHtml: '<p>?</p>',
  answerHtml: '<p>!</p>',
  source: { path: '/leaders/', pageTitle: 'L', sectionId: null, sectionTitle: null },
};
const CATALOGUE = { version: 1, revision: 'abc', decks: [], cards: [CARD] };

const answering = (body: string, init?: ResponseInit) =>
  vi.fn<typeof fetch>(() => Promise.resolve(new Response(body, init)));

describe('loading the catalogue', () => {
  it('asks for cards.json under the base path', async () => {
    const fetchJson = answering(JSON.stringify(CATALOGUE));
    expect(await loadCatalogue('/study/', fetchJson)).toEqual({ ok: true, catalogue: CATALOGUE });
    expect(fetchJson).toHaveBeenCalledWith('/study/cards.json');
  });

  it.each([404, 500, 503])('HTTP %i: unreachable', async (status) => {
    expect(await loadCatalogue('/', answering('', { status }))).toEqual({
      ok: false,
      reason: 'unreachable',
      detail: `HTTP ${status}`,
    });
  });

  it('no answer: unreachable', async () => {
    const fetchJson = vi.fn<typeof fetch>(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await loadCatalogue('/', fetchJson)).toEqual({
      ok: false,
      reason: 'unreachable',
      detail: 'Failed to fetch',
    });
  });

  it('a body that ends too soon: unreachable, for a second try may help', async () => {
    const text = JSON.stringify(CATALOGUE).slice(0, 50);
    expect(await loadCatalogue('/', answering(text))).toMatchObject({
      ok: false,
      reason: 'unreachable',
    });
  });

  it.each([
    ['null', '$: expected an object, found null'],
    ['{"version":2}', '$.version: expected 1, found 2'],
    [JSON.stringify({ ...CATALOGUE, cards: [CARD, { ...CARD, id: 'X' }] }), '$.cards[1].id'],
  ])('%s: unusable, with the place of the fault', async (body, detail) => {
    const load = await loadCatalogue('/', answering(body));
    expect(load).toMatchObject({ ok: false, reason: 'unusable' });
    expect(!load.ok && load.detail).toContain(detail);
  });
});
