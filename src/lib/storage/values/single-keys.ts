/**
 * The stored value while the reader has turned single keys off; while they are on there is none. It is a cache of the
 * setting `isSingleKeysOn`, because every page has keys and few pages read the log.
 */
export const SINGLE_KEYS_OFF = 'off';
