export { type ContentDeck, readDeck, sortDecks } from './decks.ts';
export {
  AREAS,
  GLOSSARY_FILE,
  type Term,
  type Topics,
  checkTopics,
  namesOf,
  parseGlossary,
} from './glossary.ts';
export {
  GUIDES_FILE,
  type GuideGroup,
  checkGuides,
  inReadingOrder,
  parseGuides,
} from './guides.ts';
export {
  FRAMEWORKS,
  PHASES,
  QUESTIONS_FILE,
  type Question,
  checkQuestions,
  parseQuestions,
  presentPlace,
} from './questions.ts';
export { readTerms } from './read-glossary.ts';
export { RESOURCES_FILE, RESOURCE_KINDS, type Resource, parseResources } from './resources.ts';
export { readGuideGroups, readSidebar } from './sidebar.ts';
export { timePlanTable } from './time-plan-table.ts';
export {
  type Structure,
  type StructureStep,
  type TimePlan,
  type TimePlans,
  readTimePlans,
  timePlanOf,
} from './time-plans.ts';
