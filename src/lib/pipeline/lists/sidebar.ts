import { readText, rememberParsed } from '../sources/index.ts';
import { GUIDES_FILE, parseGuides, type GuideGroup } from './guides.ts';

const parseOnce = rememberParsed(parseGuides);

/** The groups of `guides.yaml`. The content check reads the file too and reports its faults. */
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
