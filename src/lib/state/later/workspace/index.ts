/**
 * A page with its whole journal, for the card list, the card page and the settings. Of `src/lib/srs/SPEC.md` it
 * implements the P rules that act on all data: merging an import (P6), damaged segments (P3), deletion (P8).
 */
export { type MergeOutcome } from './merge-import.ts';
export { type Workspace, openWorkspace } from './open-workspace.ts';
