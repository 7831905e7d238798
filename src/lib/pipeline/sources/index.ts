export { ROLES, idField, placeField, rolesField, textField } from './data-fields.ts';
export { needText, readText, rememberParsed } from './data-text.ts';
export { withoutFrontMatter } from './front-matter.ts';
export { readRoutes } from './read-routes.ts';
export { type Source, readSources } from './read-sources.ts';
export {
  type YamlData,
  duplicateIds,
  readBySchema,
  readYamlData,
  shownValue,
} from './yaml-data.ts';
export { type YamlFile, isRecord } from './yaml-file.ts';
