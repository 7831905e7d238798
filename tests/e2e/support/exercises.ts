/** Reviews of made-up cards of every kind. */
import type { Locator, Page } from '@playwright/test';
import { drawCard } from '../../../src/card-kinds/numeric/exercise.ts';
import { readNumeric } from '../../../src/card-kinds/numeric/read.ts';
import type { CardHtml } from '../../../src/lib/pipeline/catalogue/card-html.ts';
import type { Card, Catalogue } from '../../../src/lib/cards/card.ts';
import { formatFigure } from '../../../src/lib/numbers/figures/format-figure.ts';
import { madeCard, type MadeKind } from '../../support/cards/exercise-cards.ts';
import { madeCatalogue, serveCatalogue } from './heavy.ts';
import { expect } from './site.ts';

/** A catalogue of one card a kind given, `made-order` and so on, in that order. */
export function cardsOf(...kinds: readonly MadeKind[]): Catalogue {
  const catalogue = madeCatalogue(kinds.map((kind) => `made-${kind}`));
  const cards = catalogue.cards.map((card, index): Card => {
    const kind = kinds[index] ?? 'basic';
    return { ...card, kind, ...madeCard(kind, card.id) };
  });
  return { ...catalogue, cards };
}

/** A catalogue of one card that holds something else than the made-up one of its kind. */
export function cardWith(kind: MadeKind, html: CardHtml): Catalogue {
  const catalogue = cardsOf(kind);
  return { ...catalogue, cards: catalogue.cards.map((card) => ({ ...card, ...html })) };
}

export async function reviewCards(page: Page, catalogue: Catalogue, search = ''): Promise<void> {
  await serveCatalogue(page, catalogue);
  await page.goto(`review/${search}`);
  await expect(page.locator('[data-card-id]')).toBeVisible();
}

export function prompt(page: Page): Locator {
  return page.getByRole('group', { name: 'Prompt', exact: true });
}

export function answer(page: Page): Locator {
  return page.getByRole('group', { name: 'Answer', exact: true });
}

/** The grade that is marked as suggested. */
export function suggested(page: Page): Locator {
  return page.locator('.grade[data-suggested=true]');
}

/** The parts of an order card, as they stand. */
export function orderParts(page: Page): Promise<string[]> {
  return page.locator('.order-list .order-part').allTextContents();
}

/** Moves a part up by its own button until it is the first or the right one stands there. */
export async function putInOrder(
  page: Page,
  right: readonly string[],
  press: (button: Locator) => Promise<void>,
): Promise<void> {
  // The exercise loads after its card.
  await expect(page.locator('.order-list .order-part')).toHaveCount(right.length);
  for (const [place, part] of right.entries()) {
    const at = (await orderParts(page)).indexOf(part);
    const button = page.getByRole('button', { name: `Move up: ${part}` });
    for (let step = at; step > place; step--) await press(button);
  }
  await expect(page.locator('.order-list .order-part')).toHaveText([...right]);
}

/** Presses Tab until an element has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let count = 0; count < 300; count++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

/** The made-up numeric card as it is drawn after so many grades, with the figure that is right for it. */
export function numericDraw(cardId: string, grades: number) {
  const card = madeCard('numeric', cardId);
  const exercise = readNumeric(card.exercise);
  if (exercise === null) throw new Error('expected a numeric card');
  const drawn = drawCard({ ...card, exercise }, `${cardId}/${grades}`);
  const { value } = drawn.exercise.expected;
  const words = drawn.promptHtml.replace(/<[^>]*>/g, '');
  return { question: words, right: formatFigure(value), close: formatFigure(value * 1.3), value };
}
