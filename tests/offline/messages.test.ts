import { expect, it } from 'vitest';
import { readFromWorker, readToWorker } from '../../src/offline/messages.ts';

it.each([null, undefined, 7, 'ask', [], {}, { type: 7 }, { type: 'other' }, { type: 'stored ' }])(
  '%j is no message',
  (data) => {
    expect(readFromWorker(data)).toBeNull();
    expect(readToWorker(data)).toBeNull();
  },
);

it('each end reads its own messages only', () => {
  expect(readToWorker({ type: 'ask' })).toEqual({ type: 'ask' });
  expect(readFromWorker({ type: 'ask' })).toBeNull();
  const saving = { type: 'saving', done: 1, total: 2 };
  expect(readFromWorker(saving)).toEqual(saving);
  expect(readToWorker(saving)).toBeNull();
});
