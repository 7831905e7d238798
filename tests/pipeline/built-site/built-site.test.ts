import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { addressOfFile, openBuiltSite } from '../../../src/lib/pipeline/built-site/built-site.ts';
import { runSteps, type BuildStep } from '../../../src/lib/pipeline/built-site/run-steps.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = `${mkdtempSync(join(tmpdir(), 'design-round-dist-'))}/`;
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const FILES = {
  'pm/index.html': '<p>pm</p>',
  'index.html': '<p>home</p>',
  '404.html': '<p>none</p>',
  'cards.json': '{}',
  '_astro/a.js': '1',
};

describe('a built site', () => {
  it('names its files and pages in one order on every machine', async () => {
    const site = await openBuiltSite(folderWith(FILES));
    expect(site.files()).toEqual([
      '404.html', '_astro/a.js', 'cards.json', 'index.html', 'pm/index.html',
    ]); // prettier-ignore
    expect(site.pages()).toEqual(['404.html', 'index.html', 'pm/index.html']);
    expect(site.pages().map(addressOfFile)).toEqual(['/404.html', '/', '/pm/']);
  });

  it('parses a page once, and again only after a change', async () => {
    const page = await (await openBuiltSite(folderWith(FILES))).readPage('index.html');
    const before = page.html();
    page.setText('<p>home</p>');
    expect(page.html()).toBe(before);
    page.setText('<h1>home</h1>');
    expect(page.html().elements.map(({ name }) => name)).toEqual(['h1']);
    expect(page.html()).toBe(page.html());
  });

  it('has the files that were added', async () => {
    const root = folderWith(FILES);
    const site = await openBuiltSite(root);
    await site.write('old/place/index.html', '<p>moved</p>');
    expect(site.pages()).toContain('old/place/index.html');
    expect(readFileSync(join(root, 'old/place/index.html'), 'utf8')).toBe('<p>moved</p>');
  });
});

describe('the steps after the build', () => {
  /** A step that notes what it sees, and puts its name at the end of each page. */
  const noting = (name: string, seen: string[]): BuildStep => ({
    name,
    page: (page) => {
      seen.push(`${name} ${page.address} ${page.text()}`);
      page.setText(page.text() + name);
    },
    finish: () => {
      seen.push(`${name} ends`);
      return `${name} was here`;
    },
  });

  it('see each page in their order, as those before them have left it', async () => {
    const root = folderWith({ 'a.html': 'a', 'b.html': 'b' });
    const seen: string[] = [];
    const told: string[] = [];
    const steps = [noting('1', seen), noting('2', seen)];
    await runSteps(steps, await openBuiltSite(root), (name, text) => told.push(`${name}: ${text}`));
    expect(seen).toEqual([
      '1 /a.html a', '2 /a.html a1', '1 /b.html b', '2 /b.html b1', '1 ends', '2 ends',
    ]); // prettier-ignore
    expect(told).toEqual(['1: 1 was here', '2: 2 was here']);
    expect(readFileSync(join(root, 'a.html'), 'utf8')).toBe('a12');
  });

  it('see the pages that another has added at the start', async () => {
    const seen: string[] = [];
    const adding: BuildStep = {
      name: 'adding',
      start: (site) => site.write('new/index.html', 'new'),
      finish: () => null,
    };
    const site = await openBuiltSite(folderWith({}));
    await runSteps([adding, noting('1', seen)], site, () => undefined);
    expect(seen).toEqual(['1 /new/ new', '1 ends']);
  });

  it('write a page that changes, and leave others alone', async () => {
    const root = folderWith({ 'a.html': 'a', 'b.html': 'b' });
    const writes: string[] = [];
    const site = await openBuiltSite(root);
    const watched = {
      ...site,
      write: async (file: string, text: string) => {
        writes.push(file);
        await site.write(file, text);
      },
    };
    const step: BuildStep = {
      name: 'b only',
      page: (page) => {
        if (page.address !== '/b.html') return;
        page.setText('1');
        page.setText('2');
      },
      finish: () => null,
    };
    await runSteps([step], watched, () => undefined);
    expect(writes).toEqual(['b.html']);
    expect(readFileSync(join(root, 'b.html'), 'utf8')).toBe('2');
  });

  it('end the build with the first that fails', async () => {
    const seen: string[] = [];
    const failing: BuildStep = {
      name: 'failing',
      finish: () => {
        throw new Error('3 broken links');
      },
    };
    const site = await openBuiltSite(folderWith({ 'a.html': 'a' }));
    const run = runSteps([failing, noting('later', seen)], site, () => undefined);
    await expect(run).rejects.toThrow('3 broken links');
    expect(seen).not.toContain('later ends');
  });
});
