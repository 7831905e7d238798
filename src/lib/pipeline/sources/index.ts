export { idField, placeField, ROLES, rolesField, textField } from './data-fields.ts';
export { parseDataFile, readDataText } from './data-file.ts';
export { readRoutes } from './read-routes.ts';
export { readSources, type Source } from './read-sources.ts';
export { duplicateIds, readYamlData, type YamlData } from './yaml-data.ts';
export { isRecord, parseYaml, type YamlFile } from './yaml-file.ts';
