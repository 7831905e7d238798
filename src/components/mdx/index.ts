/** What authors may use in MDX. */
export { default as Answer } from './Answer.astro';
export { default as EditorNote } from './EditorNote.astro';
export { default as Flashcard } from './Flashcard.astro';
export { default as Gap } from './Gap.astro';
export { default as Picture } from './Picture.astro';
export { default as PictureKey } from './PictureKey.astro';
export { default as SampleLine } from './SampleLine.astro';
