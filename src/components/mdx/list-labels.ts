/** Labels for the keys of the lists in `content/data`. */

export const ROLE_LABELS = { em: 'EM', pm: 'PM', ic: 'IC' } as const;

export const PHASE_LABELS = {
  clarify: 'Clarify',
  estimate: 'Estimate',
  api: 'APIs',
  data: 'Data',
  architecture: 'Architecture',
  depth: 'Deep dive',
  scale: 'Scale',
  close: 'Close',
} as const;

export const FRAMEWORK_LABELS = {
  leaders: 'LEADERS',
  pm: 'PM approach',
  framework: '45-minute framework',
  chat: 'Chat example',
} as const;

export const AREA_LABELS = {
  numbers: 'Numbers and targets',
  interfaces: 'Interfaces',
  data: 'Data',
  architecture: 'Architecture',
  operations: 'Operations',
  rules: 'Security and rules',
  leadership: 'Leading and product',
  interview: 'The interview',
} as const;

export const RESOURCE_KIND_LABELS = {
  book: 'Books',
  online: 'Courses and references',
  management: 'For engineering managers',
  practice: 'Practice',
  blog: 'Company blogs',
} as const;

/** Options of a select, in the order of the labels. */
export function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}
