/** Shows the read sections: a control at the end of every h2 section, a count after the last one, checks in the contents. */
import type { GuideSection } from './guide-sections.ts';

/** An h2 section with its h3 sections. Each has one control. */
type Chapter = readonly [GuideSection, ...GuideSection[]];

/**
 * Adds the controls. The style sheet keeps their space free, so that nothing moves.
 *
 * @param onMark called with the sections that a press marks or unmarks
 * @returns a function that shows the sections with these ids as read
 */
export function createReadControls(
  sections: readonly GuideSection[],
  onMark: (sections: readonly GuideSection[], isRead: boolean) => void,
): (readIds: ReadonlySet<string>) => void {
  const toggles = chaptersOf(sections).map((chapter) => createToggle(chapter, onMark));
  const count = document.createElement('span');
  toggles.at(-1)?.row.append(count);
  const links = document.querySelectorAll<HTMLAnchorElement>(
    ':is(starlight-toc, mobile-starlight-toc) a',
  );
  return (readIds) => {
    for (const { show } of toggles) show(readIds);
    const read = sections.filter(({ id }) => readIds.has(id)).length;
    count.textContent = `${read} of ${sections.length} sections read`;
    for (const link of links) link.toggleAttribute('data-read', readIds.has(link.hash.slice(1)));
  };
}

function chaptersOf(sections: readonly GuideSection[]): Chapter[] {
  const chapters: [GuideSection, ...GuideSection[]][] = [];
  for (const section of sections) {
    const chapter = chapters.at(-1);
    if (section.level === 2 || chapter === undefined) chapters.push([section]);
    else chapter.push(section);
  }
  return chapters;
}

function createToggle(
  chapter: Chapter,
  onMark: (sections: readonly GuideSection[], isRead: boolean) => void,
) {
  const row = document.createElement('div');
  row.className = 'read-mark not-content print:hidden';
  const button = document.createElement('button');
  button.type = 'button';
  row.append(button);
  chapter.at(-1)?.parts.at(-1)?.after(row);

  let isRead = false;
  button.addEventListener('click', () => {
    onMark(chapter, !isRead);
  });
  const show = (readIds: ReadonlySet<string>): void => {
    isRead = chapter.every(({ id }) => readIds.has(id));
    button.setAttribute('aria-pressed', String(isRead));
    button.textContent = isRead ? 'Read' : 'Mark as read';
    button.setAttribute('aria-label', `${button.textContent}: ${chapter[0].title}`);
  };
  return { row, show };
}
