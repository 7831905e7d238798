import { asBlock } from '../../lib/pipeline/html/index.ts';
import {
  attributeAsText,
  replaceMarkers,
  takeAnswer,
  type CardHtmlSplitter,
} from '../../lib/pipeline/catalogue/index.ts';

/** The prompt hides the gaps; the answer is the whole sentence with them marked, then the explanation, if any. */
export const splitCloze: CardHtmlSplitter = (html) => {
  const { rest, answer } = takeAnswer(html);
  const blanked = replaceMarkers(rest, 'dr-gap', ({ attribute }) => {
    const hint = attribute('data-hint')?.trim() || '…';
    return `<span class="gap"><span class="sr-only">blank: </span>[${attributeAsText(hint)}]</span>`;
  });
  const filled = replaceMarkers(
    rest,
    'dr-gap',
    (gap) => `<mark class="gap-filled">${gap.html.trim()}</mark>`,
  );
  return { promptHtml: asBlock(blanked), answerHtml: asBlock(filled) + asBlock(answer) };
};
