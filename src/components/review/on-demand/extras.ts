/** What a session shows besides its cards, loaded together when the first of it is wanted. */
export * from './announcements.ts';
export * from './BacklogNote.tsx';
export * from './CardMenu.tsx';
export * from './ReviewKeysDialog.tsx';
export * from './LeechNotice.tsx';
