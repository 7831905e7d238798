/** Steps of a review that several scenarios share. */
import type { Reader } from './reader.ts';

export const CARD = '[data-card-id]';
export const SHOW_ANSWER = '.show-answer';
export const GRADE = '.grade';

/** The card that is shown. */
export function cardIn({ tab }: Reader): Promise<string> {
  return tab.run((css) => document.querySelector(css)?.getAttribute('data-card-id') ?? '', CARD);
}

/** Presses count again this long after a grade, so that one does not grade the next card. */
const PAUSE_AFTER_GRADE_MS = 180;

/** Shows the answer and grades by keys; resolves when the next card can be answered. */
export async function gradeByKeys(reader: Reader, key: '1' | '2' | '3' | '4'): Promise<void> {
  const card = await cardIn(reader);
  await reader.keys('Space');
  await reader.see('Good', GRADE + ':nth-of-type(3)');
  await reader.keys(key);
  await reader.seeNot(`[data-card-id="${card}"]`);
  await new Promise((resolve) => setTimeout(resolve, PAUSE_AFTER_GRADE_MS));
}

export async function openReview(reader: Reader, search = ''): Promise<void> {
  await reader.open(`review/${search}`);
  await reader.see('', CARD);
}
