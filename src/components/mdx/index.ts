/** The components for authors: these, and those of the card kinds. */
export * from 'virtual:card-kinds/components';
export { default as Answer } from './Answer.astro';
export { default as EditorNote } from './EditorNote.astro';
export { default as Flashcard } from './Flashcard.astro';
export { default as Glossary } from './Glossary.astro';
export { default as Picture } from './Picture.astro';
export { default as PictureKey } from './PictureKey.astro';
export { default as QuestionBank } from './QuestionBank.astro';
export { default as Resources } from './Resources.astro';
export { default as SampleLine } from './SampleLine.astro';
export { default as TimePlans } from './TimePlans.astro';
export { default as Topics } from './Topics.astro';
