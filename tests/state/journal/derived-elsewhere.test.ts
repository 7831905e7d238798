import { expect, it, vi } from 'vitest';
import { default_w } from 'ts-fsrs';
import { MS_PER_DAY } from '../../../src/lib/time/durations.ts';
import { DAY, noonOf, register, review } from '../../support/log/entries.ts';
import { createStudy, plainCards, previewOf, shownId } from '../../support/page/study.ts';

/** So many are derived anew in slices. */
const REVIEWS = 4_100;
const CARDS = 20;

it('[S2] [S5] shown buttons follow parameters of another tab, also where deriving takes a while', async () => {
  const study = createStudy(plainCards(CARDS));
  const reviews = Array.from({ length: REVIEWS }, (_, index) =>
    review({
      cardId: `card-${index % CARDS}`,
      reviewedAtMs: noonOf(DAY - 400) + Math.floor(index / CARDS) * MS_PER_DAY + index,
      rating: 3,
    }),
  );
  study.addEntries(reviews);
  study.clock.pass(4_000 * MS_PER_DAY);
  const page = await study.openPage();
  page.session.showAnswer();
  const before = previewOf(page);
  const value = default_w.map((parameter, index) => (index === 8 ? parameter / 2 : parameter));
  study.addEntries([
    register({ name: 'parameters', cardId: null, value, setAtMs: study.clock.nowMs() }),
  ]);
  page.session.refresh();
  const id = shownId(page) ?? '';
  const derived = study.replay().get(id);
  await vi.waitFor(
    () => {
      expect(page.progress.memoryOf(id)).toEqual(derived);
    },
    { timeout: 30_000 },
  );
  expect(previewOf(page)).not.toEqual(before);
  expect(previewOf(page)).toEqual(page.journal.preview(id, page.progress.today()));
});
