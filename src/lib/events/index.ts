/**
 * Names of the events by which the scripts of one page tell each other what has changed. Each is dispatched on
 * `document`.
 */

/** The stored due summary was written anew. */
export const DUE_CHANGED = 'dr:due-changed';

/** A section was marked as read or as unread. */
export const SECTION_MARKED = 'dr:section-marked';

export { isPlainClick } from './plain-click.ts';
