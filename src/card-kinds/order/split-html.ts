import { asBlock } from '../../lib/pipeline/html/index.ts';
import {
  takeAnswer,
  takeOrderedList,
  type CardHtmlSplitter,
} from '../../lib/pipeline/catalogue/index.ts';
import { mixed } from './exercise.ts';

/**
 * The prompt lists the parts in a mixed order, without numbers. The answer lists them in order, followed by the
 * explanation, if any.
 */
export const splitOrder: CardHtmlSplitter = (html, { id = '' }) => {
  const { rest, answer } = takeAnswer(html);
  const { rest: question, items } = takeOrderedList(rest);
  const list = (name: 'ol' | 'ul', parts: readonly string[]): string =>
    `<${name} class="order-parts">${parts.map((part) => `<li>${part}</li>`).join('')}</${name}>`;
  const shown =
    items.length > 1 ? mixed(items.length, id).map((place) => items[place] ?? '') : items;
  return {
    promptHtml: asBlock(question) + list('ul', shown),
    answerHtml: list('ol', items) + asBlock(answer),
    exercise: { question: asBlock(question), parts: items },
  };
};
