export { idField, placeField, ROLES, rolesField, textField } from './data-fields.ts';
export { needText, readText, rememberParsed } from './data-text.ts';
export { readRoutes } from './read-routes.ts';
export { readSources, type Source } from './read-sources.ts';
export {
  duplicateIds,
  readBySchema,
  readYamlData,
  shownValue,
  type YamlData,
} from './yaml-data.ts';
export { isRecord, type YamlFile } from './yaml-file.ts';
