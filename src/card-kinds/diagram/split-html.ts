import { acceptedNames } from './names.ts';
import { asBlock } from '../../lib/pipeline/html/index.ts';
import { takeAnswer, type CardHtmlSplitter } from '../../lib/pipeline/catalogue/index.ts';
import {
  partOf,
  pictureOf,
  renderPicture,
  renderPictureText,
} from '../../lib/pipeline/pictures/index.ts';
import { escapeHtml } from '../../lib/text/escape-html.ts';

/** The prompt shows the picture without the part, as a drawing and in words. The answer begins with the part's name. */
export const splitDiagram: CardHtmlSplitter = (html, attributes) => {
  const {
    id = '',
    picture: pictureId = '',
    part: partId = '',
    ask = 'name',
    accept = '',
  } = attributes;
  const picture = pictureOf(pictureId, process.cwd());
  const part = partOf(picture, partId);
  const { rest, answer } = takeAnswer(html);
  const drawing = renderPicture(picture, { idPrefix: `card-${id}-picture`, hidePart: partId });
  const words = renderPictureText(picture, partId);
  return {
    promptHtml: `${asBlock(rest)}<div class="picture-view">${drawing}</div><details class="picture-words"><summary>In words</summary>${words}</details>`,
    answerHtml: `<p class="picture-answer"><strong>${escapeHtml(part.label)}</strong></p>${asBlock(answer)}`,
    ...(ask === 'name' && { exercise: { names: acceptedNames(part, accept) } }),
  };
};
