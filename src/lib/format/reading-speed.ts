/** Reading speed behind every "min read" and every read mark of the site. */
export const WORDS_PER_MINUTE = 240;
