/** Words in pictures against what is painted behind them: axe does not look at the text of an SVG. */
import type { Page } from '@playwright/test';
import { splitCardHtml } from '../../src/card-kinds/build-registry.ts';
import { pictureIds, pictureOf } from '../../src/lib/pipeline/pictures/data/find-picture.ts';
import { cardWith, reviewCards } from '../e2e/support/exercises.ts';
import { expect, test } from '../e2e/support/site.ts';

const CONTRAST_MIN = 4.5;

interface Word {
  readonly text: string;
  readonly contrast: number;
}

/** Every text of the page's drawings, with its contrast to the last shape painted below its middle, or to the page. */
function wordsOf(page: Page): Promise<Word[]> {
  return page.locator('svg.picture-drawing').evaluateAll((drawings) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (canvas === null) throw new Error('expected a canvas');

    /** Whatever the notation of a colour, the pixel that it paints; `null` if it covers nothing. */
    const pixelOf = (colour: string): readonly number[] | null => {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = 'transparent';
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
      return alpha === 0 ? null : [red, green, blue];
    };
    const luminance = (pixel: readonly number[]): number => {
      const [red = 0, green = 0, blue = 0] = pixel.map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrastOf = (one: readonly number[], other: readonly number[]): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const groundOf = (element: Element): readonly number[] => {
      const pixel = pixelOf(getComputedStyle(element).backgroundColor);
      if (pixel !== null) return pixel;
      if (element.parentElement === null) throw new Error('expected a page that is painted');
      return groundOf(element.parentElement);
    };

    return drawings.flatMap((drawing) => {
      const shapes = [...drawing.querySelectorAll<SVGGeometryElement>('rect, path, circle')];
      return [...drawing.querySelectorAll('text')].map((text) => {
        const { left, top, width, height } = text.getBoundingClientRect();
        const middle = new DOMPoint(left + width / 2, top + height / 2);
        const behind = shapes.filter((shape) => {
          const isBefore =
            (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
          const fill = getComputedStyle(shape).fill;
          if (!isBefore || fill === 'none' || pixelOf(fill) === null) return false;
          const inverse = shape.getScreenCTM()?.inverse();
          return shape.isPointInFill(middle.matrixTransform(inverse));
        });
        const last = behind.at(-1);
        const fill = last === undefined ? null : pixelOf(getComputedStyle(last).fill);
        const ink = pixelOf(getComputedStyle(text).fill) ?? groundOf(drawing);
        const ground = fill ?? groundOf(drawing);
        return { text: text.textContent, contrast: contrastOf(ink, ground) };
      });
    });
  });
}

for (const id of pictureIds(process.cwd())) {
  test(`every word of the picture ${id} can be read, in the light and in the dark`, async ({
    page,
  }) => {
    const { parts } = pictureOf(id, process.cwd());
    const html = '<p>Which part is hidden?</p><dr-answer>That one.</dr-answer>';
    const attributes = { id: 'made-diagram', picture: id, part: parts.at(-1)?.id ?? '' };
    await reviewCards(page, cardWith('diagram', splitCardHtml('diagram', html, attributes)));
    await expect(page.getByLabel('Name of the hidden part')).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const words = await wordsOf(page);
      expect(words.length).toBeGreaterThan(4);
      expect(words.some(({ text }) => text.startsWith('?'))).toBe(true);
      // Black on white at most: what is measured is a contrast.
      expect(Math.max(...words.map(({ contrast }) => contrast))).toBeLessThanOrEqual(21);
      expect(
        words.filter(({ contrast }) => contrast < CONTRAST_MIN),
        colorScheme,
      ).toEqual([]);
    }
  });
}
