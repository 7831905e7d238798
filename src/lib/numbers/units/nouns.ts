/** Nouns that people count in an estimate, in the singular, and words that often stand before them. */
const NOUNS = new Set(
  (
    'message msg user write read request req query socket connection conn server engineer people person node shard ' +
    'replica partition machine instance pod call event row record item file photo image picture video post tweet ' +
    'like click view session account customer task job operation op transaction order payment ride trip driver seat ' +
    'device client copy key object block chunk page notification email hit team worker thread core disk host ' +
    'region zone table index entry log metric update insert lookup login visit member developer dev eng swe fte hire point word ' +
    'character digit nine packet stream channel group room chat document link url cluster box vm container process ' +
    'daily weekly monthly active concurrent open database db new extra total peak average unique dau mau'
  ).split(' '),
);

/** A rate in one word: queries, requests, transactions or operations per second. */
export const NOUN_RATES = /^(?:[qrt]|io)ps$/i;

export function isKnownNoun(noun: string): boolean {
  return NOUNS.has(noun);
}

/** The singular of a regular English plural, with its case kept: queries, messages, boxes, KBs. */
export function singular(word: string): string {
  if (/[a-z]{2}ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:[sx]|[cs]h)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}
