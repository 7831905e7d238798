export { type MergeOutcome } from './merge-import.ts';
export { type Workspace, openWorkspace } from './open-workspace.ts';
