import { cardsOf, numericDraw } from '../e2e/support/exercises.ts';
import { ORDER_PARTS, type MadeKind } from '../support/cards/exercise-cards.ts';
import { COMPUTER, PHONE, type Pointer } from './support/tab.ts';
import type { Reader } from './support/reader.ts';
import { CARD, GRADE, cardIn, gradeByKeys, openReview, SHOW_ANSWER } from './support/reviewing.ts';
import { expect, test } from './support/test.ts';

const SUBMIT = '.exercise .dr-button';
const FIELD = '.review-card input';
const REPLY = '.review-card textarea';

/** Ways to press a control: by keyboard alone, or by touch on a narrow screen. */
type Press = (reader: Reader, css: string) => Promise<void>;

const WAYS: readonly [string, typeof PHONE, Press][] = [
  [
    'by keyboard',
    COMPUTER,
    async (reader, css) => {
      await reader.tabTo(css);
      await reader.keys('Enter');
    },
  ],
  ['by touch', PHONE, (reader, css) => reader.press(css, '', 'touch' satisfies Pointer)],
];

async function putInOrder(reader: Reader, press: Press): Promise<void> {
  // The exercise loads after its card.
  await reader.see('', '.order-list .order-part');
  for (const [place, part] of ORDER_PARTS.entries()) {
    const partsNow = await reader.tab.run(
      (css) => [...document.querySelectorAll(css)].map((item) => item.textContent),
      '.order-list .order-part',
    );
    for (let at = partsNow.indexOf(part); at > place; at--) {
      await press(reader, `button[aria-label="Move up: ${part}"]`);
      await reader.see(part, `.order-list > li:nth-child(${at}) .order-part`);
    }
  }
}

async function typeInto(reader: Reader, css: string, text: string, press: Press): Promise<void> {
  await press(reader, css);
  await reader.seeFocus(css);
  await reader.type(text);
}

/** How a card of each kind is answered, and what its exercise then suggests. */
const ANSWERS: readonly [
  MadeKind,
  string | null,
  (reader: Reader, press: Press) => Promise<void>,
][] = [
  ['basic', null, (reader, press) => press(reader, SHOW_ANSWER)],
  ['cloze', null, (reader, press) => press(reader, SHOW_ANSWER)],
  [
    'order',
    'Good',
    async (reader, press) => {
      await putInOrder(reader, press);
      await press(reader, SUBMIT);
    },
  ],
  [
    'numeric',
    'Good',
    async (reader, press) => {
      await typeInto(reader, FIELD, numericDraw('made-numeric', 0).right, press);
      await press(reader, SUBMIT);
    },
  ],
  [
    'diagram',
    'Good',
    async (reader, press) => {
      await typeInto(reader, FIELD, 'load balancer', press);
      await press(reader, SUBMIT);
    },
  ],
  [
    'critique',
    null,
    async (reader, press) => {
      await typeInto(reader, REPLY, '7 a second: one server.', press);
      await press(reader, SUBMIT);
    },
  ],
];

for (const [way, size, press] of WAYS) {
  for (const [kind, suggestion, answer] of ANSWERS) {
    test(`${way}: a card of the kind ${kind} is answered and graded`, async ({ newReader }) => {
      const catalogue = JSON.stringify(cardsOf(kind, kind === 'basic' ? 'cloze' : 'basic'));
      const reader = await newReader({ catalogue }, size);
      await openReview(reader);
      expect(await cardIn(reader)).toBe(`made-${kind}`);
      await answer(reader, press);
      await reader.seeFocus('[role=group]');
      if (suggestion !== null) await reader.see(suggestion, '.grade[data-suggested=true]');
      await press(reader, `${GRADE}:nth-of-type(3)`);
      await reader.seeNot(`[data-card-id="made-${kind}"]`);
      expect(await reader.stored()).toContain(`made-${kind}`);
    });
  }
}

test('undo brings the card back: by key, by button, and after a reload', async ({ newReader }) => {
  const reader = await newReader();
  await openReview(reader);
  const first = await cardIn(reader);
  await gradeByKeys(reader, '3');
  const second = await cardIn(reader);
  await gradeByKeys(reader, '1');
  await reader.tab.reload();
  await reader.press('.review-line button', 'Undo');
  await reader.see('', `[data-card-id="${second}"]`);
  await reader.keys('u');
  await reader.see('', `[data-card-id="${first}"]`);
});

test('a reload in the middle loses no grade and does not ask again', async ({ newReader }) => {
  const reader = await newReader();
  await openReview(reader);
  const graded: string[] = [];
  for (let count = 0; count < 3; count++) {
    graded.push(await cardIn(reader));
    await gradeByKeys(reader, '4');
  }
  await reader.keys('Space');
  await reader.tab.reload();
  await reader.see('', CARD);
  expect(graded).not.toContain(await cardIn(reader));
  const stored = await reader.stored();
  for (const id of graded) expect(stored).toContain(id);
});

test('two tabs: a grade in one shows in the other, and both are kept', async ({
  newReader,
  serve,
}) => {
  const site = await serve();
  const one = await newReader(site);
  await openReview(one);
  const first = await cardIn(one);
  const other = await newReader(site);
  await openReview(other);
  await one.tab.show();
  await gradeByKeys(one, '4');
  await other.tab.show();
  await other.seeNot(`[data-card-id="${first}"]`);
  const second = await cardIn(other);
  await gradeByKeys(other, '4');
  const stored = await other.stored();
  expect(stored).toContain(first);
  expect(stored).toContain(second);
});
