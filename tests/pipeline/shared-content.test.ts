import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardKinds } from '../../src/card-kinds/build-registry.ts';
import { sharedContent } from '../../src/lib/pipeline/shared-content.ts';
import { basicCard, GUIDE_FILE, GUIDES_FILE, LEARN_FILE, writeSite } from './support.ts';

const load = (root: string) => sharedContent(root, { kinds: cardKinds });
const idsOf = (root: string) => load(root).cards.map(({ id }) => id);

describe('shared content', () => {
  it('is read once for all who ask', () => {
    const root = writeSite();
    expect(load(root)).toBe(load(root));
  });

  it('is read anew when a file has changed, and then once again', () => {
    const root = writeSite();
    const before = load(root);
    appendFileSync(join(root, LEARN_FILE), `\n${basicCard('late-card')}`);
    const after = load(root);
    expect(after).not.toBe(before);
    expect(idsOf(root)).toContain('late-card');
    expect(load(root)).toBe(after);
  });

  it('notices a change that leaves the size', () => {
    const root = writeSite();
    expect(idsOf(root)).toContain('idea-card');
    writeFileSync(join(root, GUIDE_FILE), siteText('idea-cart'));
    expect(idsOf(root)).toContain('idea-cart');
  });

  it('notices files that come and go', () => {
    const root = writeSite();
    const file = join(root, 'src/content/docs/more.mdx');
    writeFileSync(file, '---\ntitle: More\n---\n\nText.\n');
    expect(load(root).pages.map(({ path }) => path)).toContain('/more/');
    rmSync(file);
    expect(load(root).pages.map(({ path }) => path)).not.toContain('/more/');
  });

  it('keeps the faults, all at once', () => {
    const root = writeSite({ [GUIDES_FILE]: 'groups: 5\n', [LEARN_FILE]: '# {\n' });
    expect(load(root).faults.map(({ file }) => file)).toEqual(
      expect.arrayContaining([GUIDES_FILE, LEARN_FILE]),
    );
    expect(load(root)).toBe(load(root));
  });

  it('is apart for each site and each set of kinds', () => {
    const [one, other] = [writeSite(), writeSite()];
    expect(load(one)).not.toBe(load(other));
    expect(load(one)).toBe(load(one));
    const { basic, cloze } = cardKinds;
    if (basic === undefined || cloze === undefined) throw new Error('expected the kinds');
    expect(sharedContent(one, { kinds: { basic } })).not.toBe(
      sharedContent(one, { kinds: { cloze } }),
    );
  });
});

function siteText(id: string): string {
  return `---\ntitle: At a glance\n---\n\n## Idea {#idea}\n\n${basicCard(id)}`;
}
