import { readText, rememberParsed } from '../sources/index.ts';
import { GUIDES_FILE, parseGuides, type GuideGroup } from './guides.ts';

const parseOnce = rememberParsed(parseGuides);

/** The groups of `guides.yaml`; faults of the file are reported by the content check, which reads it too. */
export function readGuideGroups(rootDir: string): readonly GuideGroup[] {
  return parseOnce(readText(rootDir, GUIDES_FILE), GUIDES_FILE).groups;
}

/** The sidebar: the guides in reading order, then the decks. */
export function readSidebar(rootDir: string) {
  return [
    ...readGuideGroups(rootDir).map(({ label, pages }) => ({ label, items: [...pages] })),
    { label: 'Cards', items: [{ label: 'Decks', link: '/decks/' }] },
  ];
}
