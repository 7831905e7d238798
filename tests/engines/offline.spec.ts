import { CARD, cardIn, gradeByKeys, openReview } from './support/reviewing.ts';
import { expect, test } from './support/test.ts';

test('after one visit, with the server stopped: guides, search and review work, and a grade is kept', async ({
  newReader,
  serve,
}) => {
  test.slow();
  const site = await serve({ isUntouched: true });
  const reader = await newReader(site);
  await reader.open('leaders/');
  await reader.see('Ready offline', '[data-offline]');
  await site.stop();

  await reader.open('leaders/learn/');
  await reader.see('L: learn the problem', 'h1');
  await reader.keys('Control+k');
  await reader.seeFocus('dialog input');
  await reader.type('compliance');
  await reader.see(/\w/, '.pagefind-ui__result-link');

  await openReview(reader);
  const card = await cardIn(reader);
  await gradeByKeys(reader, '4');
  await reader.tab.reload();
  await reader.see('', CARD);
  expect(await cardIn(reader)).not.toBe(card);
  expect(await reader.stored()).toContain(card);
});
