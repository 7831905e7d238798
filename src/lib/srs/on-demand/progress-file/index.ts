export { type ImportPreview, type Tally } from './import-preview.ts';
