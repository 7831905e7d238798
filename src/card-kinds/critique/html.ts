import { asBlock } from '../../lib/pipeline/html/index.ts';
import { takeAnswer, type CardHtmlSplitter } from '../../lib/pipeline/catalogue/index.ts';

/** Nothing to make the exercise from: the learner writes a reply of their own. */
export const splitCritique: CardHtmlSplitter = (html) => {
  const { rest, answer } = takeAnswer(html);
  return { promptHtml: asBlock(rest), answerHtml: asBlock(answer), exercise: {} };
};
