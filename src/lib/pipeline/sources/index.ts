export { ROLES, idField, placeField, rolesField, textField } from './data-fields.ts';
export { parseDataFile, readDataText } from './data-file.ts';
export { readRoutes } from './read-routes.ts';
export { type Source, readSources } from './read-sources.ts';
export { type YamlData, duplicateIds, readYamlData } from './yaml-data.ts';
export { type YamlFile, isRecord, parseYaml } from './yaml-file.ts';
