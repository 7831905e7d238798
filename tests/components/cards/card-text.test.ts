import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCardTexts, plainText } from '../../../src/components/cards/list/card-text.ts';
import { makeCard } from '../../support/page/study.ts';

describe('the text of a card', () => {
  it.each([
    ['<p>Why first?</p>', 'Why first?'],
    ['<p>One</p><p>two</p>', 'One two'],
    ['<ul><li>One</li>\n<li>two</li></ul>', 'One two'],
    ['<p>a<br>b</p>', 'a b'],
    ['<p>an <em>im</em>portant <code>O(1)</code></p>', 'an important O(1)'],
    ['<p>R &#x26; D &amp; 5 &lt; 7, &quot;so&quot;&nbsp;&#8217;</p>', 'R & D & 5 < 7, "so" ’'],
    ['<p>&amp;lt; stays</p>', '&lt; stays'],
    ['<p>&unknown; &#x110000;</p>', '&unknown; &#x110000;'],
    ['<a title="5 > 3" href=\'/x/?a>b\'>link</a>', 'link'],
    ['  <p>\n  wide   </p> ', 'wide'],
    ['', ''],
  ])('of %j is %j', (html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('shows a gap without the word for those who hear it', () => {
    const gap = '<span class="gap"><span class="sr-only">blank: </span>[step 1]</span>';
    expect(plainText(`<p>It begins with ${gap}; next</p>`)).toBe('It begins with [step 1]; next');
  });

  it('holds no tag, whatever the HTML', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<p>', '</p>', '<b a="x">', 'word', ' ', '<br>')),
        (parts) => {
          expect(plainText(parts.join(''))).toMatch(/^(?:word ?)*$/);
        },
      ),
    );
  });
});

describe('the texts of cards', () => {
  const card = makeCard({ id: 'some-card', deckId: 'deck-one' });
  const texts = createCardTexts({
    decks: [{ id: 'deck-one', title: 'Déck One', description: '' }],
  });

  it('a search looks through prompt, answer, id, deck, page and section', () => {
    const searched = texts.searchedOf(card);
    for (const part of ['some-card?', 'some-card!', 'some-card', 'deck one', 'page', 'section']) {
      expect(searched.split('\n').some((line) => line === part)).toBe(true);
    }
  });

  it('a deck that the catalogue does not describe is told by its id', () => {
    expect(texts.deckTitleOf(card)).toBe('Déck One');
    expect(texts.deckTitleOf(makeCard({ id: 'other', deckId: 'deck-two' }))).toBe('deck-two');
  });
});
