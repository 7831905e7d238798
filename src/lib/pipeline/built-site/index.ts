export { type LinkFacts, findBrokenLinks, linkFacts } from './built-links.ts';
export { type BuiltSite, addressOfFile, openBuiltSite } from './built-site.ts';
export { CHUNKS } from './chunks.ts';
export { insertPolicy, policyFor } from './content-security-policy.ts';
export { headersFile, unionOfPolicies } from './headers-file.ts';
export { markdownOf } from './markdown-copy.ts';
export { clearPacked, packFile, writeOfflineWorker } from './offline.ts';
export { printedName, withIdPrefix } from './printed-guide.ts';
export { type BuildStep, runSteps } from './run-steps.ts';
