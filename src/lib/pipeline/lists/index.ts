export { type ContentDeck, readDeck, sortDecks } from './decks.ts';
export {
  AREAS,
  checkTopics,
  GLOSSARY_FILE,
  namesOf,
  parseGlossary,
  type Term,
  type Topics,
} from './glossary.ts';
export {
  checkGuides,
  type GuideGroup,
  GUIDES_FILE,
  inReadingOrder,
  parseGuides,
} from './guides.ts';
export {
  checkQuestions,
  FRAMEWORKS,
  parseQuestions,
  PHASES,
  presentPlace,
  type Question,
  QUESTIONS_FILE,
} from './questions.ts';
export { readTerms } from './read-glossary.ts';
export { parseResources, type Resource, RESOURCE_KINDS, RESOURCES_FILE } from './resources.ts';
export { readGuideGroups, readSidebar } from './sidebar.ts';
export { timePlanTable } from './time-plan-table.ts';
export {
  readTimePlans,
  type Structure,
  type StructureStep,
  type TimePlan,
  timePlanOf,
  type TimePlans,
} from './time-plans.ts';
