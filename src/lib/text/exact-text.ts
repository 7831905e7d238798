/**
 * The attributes of a field for terms, figures, ids and searches, as HTML spells them. Without them the keyboard of a
 * phone changes what was typed: "sharding" becomes "sharing" and "p99" becomes "P99". iOS corrects unless `autocorrect`
 * is off, and Chromium and Firefox correct where they check the spelling.
 */
export const EXACT_TEXT = {
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
  spellcheck: 'false',
} as const;
