/**
 * The progress file: reading, previewing and writing exports. It implements the rules P5 and P6 of
 * `src/lib/srs/SPEC.md`. The folder loads only when the reader exports or imports.
 */
export { type ImportPreview, type Tally, previewImport, previewSliced } from './import-preview.ts';
export { faultMessage, sizeFault } from './progress-file-faults.ts';
export { readSliced } from './read-progress-file.ts';
export { progressFileName, progressFileParts } from './write-progress-file.ts';
