import { asBlock } from '../../lib/pipeline/html/index.ts';
import { takeAnswer, type CardHtmlSplitter } from '../../lib/pipeline/catalogue/index.ts';

export const splitBasic: CardHtmlSplitter = (html) => {
  const { rest, answer } = takeAnswer(html);
  return { promptHtml: asBlock(rest), answerHtml: asBlock(answer) };
};
