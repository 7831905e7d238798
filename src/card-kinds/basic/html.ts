import { asBlock, takeAnswer, type CardHtmlSplitter } from '../../lib/build/card-html.ts';

export const splitBasic: CardHtmlSplitter = (html) => {
  const { rest, answer } = takeAnswer(html);
  return { promptHtml: asBlock(rest), answerHtml: asBlock(answer) };
};
