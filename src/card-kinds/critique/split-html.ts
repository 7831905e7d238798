import { asBlock } from '../../lib/pipeline/html/index.ts';
import { takeAnswer, type CardHtmlSplitter } from '../../lib/pipeline/catalogue/index.ts';

/** The exercise needs no data: the learner writes a reply. */
export const splitCritique: CardHtmlSplitter = (html) => {
  const { rest, answer } = takeAnswer(html);
  return { promptHtml: asBlock(rest), answerHtml: asBlock(answer), exercise: {} };
};
