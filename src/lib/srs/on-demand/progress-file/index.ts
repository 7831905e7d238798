/** The progress file: reading, previewing and writing exports (rules P5, P6). */
export { type ImportPreview, type Tally, previewImport, previewSliced } from './import-preview.ts';
export { faultMessage, sizeFault } from './progress-fault.ts';
export { readSliced } from './read-progress-file.ts';
export { progressFileName, progressFileParts } from './write-progress-file.ts';
