export { mergeImport, type MergeOutcome } from './merge-import.ts';
export { openWorkspace, type Workspace } from './open-workspace.ts';
