import { dropTabText, readTabText, writeTabText } from '../../../storage/later/tab-texts/index.ts';

/** The text of one field, kept in the tab. */
export interface KeptText {
  readonly read: () => string;
  /** @returns whether the text outlives the page; `false` if storage is full or blocked */
  readonly write: (text: string) => boolean;
  /** Ends the text: the card is graded. An undo brings the card of a review back, and its text with it. */
  readonly end: () => void;
}

/** Texts of graded cards, for an undo. They end with the page. */
const ended = new Map<string, string>();
const ENDED_MAX = 20;

/**
 * @param name of the field; the name of a review's field begins with `review/` and is new after each grade
 * @param question one line that tells the question from others under that name: a text typed for another one is not read
 */
export function openKeptText(base: string, name: string, question = ''): KeptText {
  const start = `${question}\n`;
  return {
    read: () => {
      const text = readTabText(base, name) ?? ended.get(name) ?? '';
      return text.startsWith(start) ? text.slice(start.length) : '';
    },
    write: (text) => {
      ended.delete(name);
      return writeTabText(base, name, text === '' ? '' : start + text);
    },
    end: () => {
      const text = readTabText(base, name);
      dropTabText(base, name);
      if (text === null || !name.startsWith('review/')) return;
      ended.set(name, text);
      const [oldest] = ended.keys();
      if (ended.size > ENDED_MAX && oldest !== undefined) ended.delete(oldest);
    },
  };
}
