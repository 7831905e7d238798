import { KIND_NAMES, HIDDEN_TEXT, veilOf, type Veil } from '../drawing/index.ts';
import { partOf, type Edge, type Part, type Picture } from './model.ts';
import { escapeHtml } from '../../../text/escape-html.ts';

/** The content of a picture in words. */
interface PictureText {
  readonly title: string;
  readonly description: string;
  /** One for each part: its name and its description, which may be empty. */
  readonly parts: readonly { readonly name: string; readonly words: string }[];
  /** One for each arrow, in order. */
  readonly edges: readonly string[];
}

/** The picture in words. Of a hidden part the text says only that it is hidden, and its measure. */
export function pictureText(picture: Picture, hidePart: string | null = null): PictureText {
  const veil = veilOf(picture, hidePart);
  const hidden =
    hidePart === null ? '' : ` One part is hidden; it is called "${HIDDEN_TEXT}" here.`;
  return {
    title: veil.say(picture.title),
    description: `${veil.say(picture.description)}${hidden}`,
    parts: picture.parts.map((part) => partWords(part, veil)),
    edges: picture.edges.map((edge) => edgeWords(picture, edge, veil)),
  };
}

/** The lists in words as HTML, for a `<details>` beside the drawing. */
export function renderPictureText(picture: Picture, hidePart: string | null = null): string {
  const { description, parts, edges } = pictureText(picture, hidePart);
  const partItems = parts.map(({ name, words }) => {
    const after = words === '' ? '' : `: ${escapeHtml(words)}`;
    return `<li><strong>${escapeHtml(name)}</strong>${after}</li>`;
  });
  const edgeItems = edges.map((text) => `<li>${escapeHtml(text)}</li>`);
  return [
    `<p>${escapeHtml(description)}</p>`,
    `<p class="picture-list">Parts</p><ul>${partItems.join('')}</ul>`,
    edges.length === 0 ? '' : `<p class="picture-list">Arrows</p><ol>${edgeItems.join('')}</ol>`,
  ].join('');
}

function partWords(part: Part, veil: Veil) {
  const measure = part.measure === null ? [] : [veil.say(part.measure)];
  if (veil.hides(part.id)) return { name: HIDDEN_TEXT, words: measure.join('. ') };
  const rows = part.rows.map(({ text, key, isOurs }) => {
    const more = [key, isOurs ? 'ours' : null].filter((word) => word !== null);
    return more.length === 0 ? text : `${text} (${more.join(', ')})`;
  });
  const kind = KIND_NAMES.get(part.kind);
  const name = veil.say(part.label);
  const asides = [kind, part.isOurs ? 'ours' : null].filter(
    (word) => word !== null && word !== undefined && !name.toLowerCase().includes(word),
  );
  return {
    name: asides.length === 0 ? name : `${name} (${asides.join(', ')})`,
    words: [
      ...(part.words === '' ? [] : [veil.say(part.words)]),
      ...measure,
      ...(rows.length === 0 ? [] : [veil.say(rows.join('; '))]),
    ].join('. '),
  };
}

function edgeWords(picture: Picture, edge: Edge, veil: Veil): string {
  const name = (id: string): string =>
    veil.hides(id) ? HIDDEN_TEXT : veil.say(partOf(picture, id).label);
  const step = edge.mark === null ? '' : `Step ${edge.mark}. `;
  const back = edge.isBothWays ? ' and back' : '';
  const words = edge.words === '' ? '' : `: ${veil.say(edge.words)}`;
  return `${step}${name(edge.from)} to ${name(edge.to)}${back}${edge.isOurs ? ' (ours)' : ''}${words}`;
}
