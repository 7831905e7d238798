export { type ImportPreview, type Tally, previewImport } from './import-preview.ts';
