/** The parts of a session besides its cards. They load together when the first of them is wanted. */
export { act } from './act.ts';
export { announceUndo } from './announcements.ts';
export { SessionDialogs } from './SessionDialogs.tsx';
export { SessionNotes } from './SessionNotes.tsx';
