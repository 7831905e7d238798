import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GUIDES_FILE, parseGuides, type GuideGroup } from './guides.ts';

/** The groups of `guides.yaml`; faults of the file are reported by the content check, which reads it too. */
export function readGuideGroups(rootDir: string): readonly GuideGroup[] {
  const file = join(rootDir, GUIDES_FILE);
  return parseGuides(existsSync(file) ? readFileSync(file, 'utf8') : null).groups;
}

/** The sidebar: the guides in reading order, then the decks. */
export function readSidebar(rootDir: string) {
  return [
    ...readGuideGroups(rootDir).map(({ label, pages }) => ({ label, items: [...pages] })),
    { label: 'Cards', items: [{ label: 'Decks', link: '/decks/' }] },
  ];
}
