import { gradeByKeys, openReview } from './support/reviewing.ts';
import type { Reader } from './support/reader.ts';
import { expect, test } from './support/test.ts';

const BLOCKED = `for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, { get: () => { throw new DOMException('denied', 'SecurityError'); } });`;

test('with site data blocked the review goes on, and says that nothing is kept', async ({
  newReader,
}) => {
  const reader = await newReader({ before: BLOCKED });
  await openReview(reader);
  await reader.see('does not let the site store anything', '[role=alert]');
  await gradeByKeys(reader, '3');
  await gradeByKeys(reader, '3');
  for (const path of ['leaders/learn/', 'cards/', 'settings/']) {
    await reader.open(path);
    await reader.see(/\w/, 'h1');
  }
});

/** Stores text until not one character more has room. */
function fill(reader: Reader): Promise<void> {
  return reader.tab.run(() => {
    for (let size = 4_194_304; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let count = 0; ; count++)
          localStorage.setItem(`fill-${Math.random()}`, 'x'.repeat(size));
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
      }
    }
  }, null);
}

test('with a full storage a grade is kept in memory, and stored once there is room', async ({
  newReader,
}) => {
  const reader = await newReader();
  await openReview(reader);
  await gradeByKeys(reader, '3');
  await fill(reader);
  await gradeByKeys(reader, '3');
  // The first grade may have taken the room of a cache that was dropped for it.
  await fill(reader);
  await gradeByKeys(reader, '3');
  await reader.see('storage of this browser is full', '[role=alert]');
  await reader.tab.run(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('fill-')) localStorage.removeItem(key);
    }
  }, null);
  await gradeByKeys(reader, '3');
  await reader.seeNot('[role=alert]');
});

/** Keeps what the page hands to the reader as a file. */
function catchFiles(): void {
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) {
      void file.text().then((text) => document.documentElement.setAttribute('data-file', text));
    }
    return create(file);
  };
}

async function exported(reader: Reader): Promise<string> {
  const read = (): Promise<string> =>
    reader.tab.run(() => document.documentElement.getAttribute('data-file') ?? '', null);
  await reader.tab.run(catchFiles, null);
  await reader.press('.settings-block button', 'Export progress');
  await expect.poll(read).toContain('"reviews"');
  return read();
}

test('what is exported and deleted is there again after its import', async ({ newReader }) => {
  const reader = await newReader();
  await openReview(reader);
  for (let count = 0; count < 3; count++) await gradeByKeys(reader, '3');
  await reader.open('settings/');
  const file = await exported(reader);

  await reader.press('.settings-block button', 'Delete all progress');
  await reader.tabTo('dialog input');
  await reader.type('DELETE');
  await reader.press('dialog button', 'Delete all progress');
  await reader.see('All progress of this site in this browser is deleted');

  await reader.tab.reload();
  await reader.press('#import-text');
  await reader.seeFocus('#import-text');
  // Pasted, since a page cannot fill a field for files in every engine.
  await reader.tab.run((text) => {
    const field = document.querySelector<HTMLTextAreaElement>('#import-text');
    if (field === null) return;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, file);
  await reader.press('button', 'Read the text');
  await reader.see('What the import would do');
  await reader.press('button', 'Merge');
  await reader.see('3 grades are here now.');
});

test('a setting is applied by keyboard, lasts over a reload and is undone', async ({
  newReader,
}) => {
  const reader = await newReader();
  await reader.open('settings/');
  const field = '#setting-newPerDay';
  await reader.see('10', field);
  await reader.tabTo(field);
  await reader.keys('Control+a');
  await reader.type('7');
  await reader.see('No card changes its due day.');
  await reader.tabTo('.settings-bar button[data-primary]');
  await reader.keys('Enter');
  await reader.see('Settings applied.');
  await reader.tab.reload();
  await reader.see('7', field);
});
