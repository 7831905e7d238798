import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { cardKinds } from '../../src/card-kinds/build-registry.ts';
import { loadContent, type ContentModel } from '../../src/lib/pipeline/content-model.ts';
import { extractCards, type Extract } from '../../src/lib/pipeline/cards/extract-cards.ts';
import { formatFault, type Fault } from '../../src/lib/pipeline/faults.ts';
import type { RawCard } from '../../src/lib/pipeline/cards/raw-card.ts';
import { validateCard, type DeclaredCard } from '../../src/lib/pipeline/cards/validate-card.ts';

export const FILE = 'src/content/docs/leaders/learn.mdx';

/** Faults as `line field: found …, expected …`, in which tests name them. */
export function brief(faults: readonly Fault[]): readonly string[] {
  return faults.map((fault) => formatFault(fault).slice(fault.file.length + 1));
}

/** One file as the site's kinds read it. */
export function extract(text: string, file = FILE): Extract {
  return extractCards(text, file, cardKinds, process.cwd());
}

/** The faults of one file, from its structure and its cards. */
export function faultsOf(text: string, file = FILE): readonly string[] {
  const { cards, faults: structural } = extract(text, file);
  const validated = cards.map((raw) => validateCard(raw, cardKinds));
  return brief([...structural, ...validated.flatMap(({ faults }) => faults)]);
}

export function rawCard(text: string): RawCard {
  const { cards, faults } = extract(text);
  const [card] = cards;
  if (card === undefined) throw new Error(`expected a card, found ${JSON.stringify(faults)}`);
  return card;
}

/** Cards as their files declare them, from the text of each file. */
export function declare(files: Readonly<Record<string, string>>): readonly DeclaredCard[] {
  return Object.entries(files).flatMap(([file, text]) =>
    extract(text, file).cards.flatMap((raw) => validateCard(raw, cardKinds).card ?? []),
  );
}

export type Files = Readonly<Record<string, string | null>>;

export const DECK_FILE = 'src/content/cards/leaders.mdx';
export const GUIDE_FILE = 'src/content/docs/leaders/index.mdx';
export const LEARN_FILE = 'src/content/docs/leaders/learn.mdx';
export const GUIDES_FILE = 'src/content/data/guides.yaml';
export const PUBLISHED_FILE = 'src/content/data/published.yaml';

export function basicCard(id: string, attributes = '', prompt = `What is ${id}?`): string {
  return `<Flashcard id="${id}"${attributes && ` ${attributes}`}>\n  ${prompt}\n\n  <Answer>It is ${id}.</Answer>\n</Flashcard>\n`;
}

/** A small sound site. */
export const SITE: Files = {
  [DECK_FILE]: `---\ntitle: LEADERS\norder: 1\ndescription: All seven steps.\n---\n\n${basicCard('deck-card')}`,
  [GUIDE_FILE]: `---\ntitle: At a glance\n---\n\n## Idea {#idea}\n\n${basicCard('idea-card')}`,
  [LEARN_FILE]: `---\ntitle: Learn\ndescription: First step.\n---\n\n## Minutes {#minutes}\n\nFive words stand right here.\n\n### Plan {#plan}\n\n${basicCard('plan-card')}`,
  [GUIDES_FILE]:
    'groups:\n  - label: LEADERS\n    pages:\n      - leaders\n      - leaders/learn\n',
  [PUBLISHED_FILE]: `version: 1
pages:
  - /decks/leaders/
  - /leaders/
  - /leaders/learn/
sections:
  - /leaders/#idea
  - /leaders/learn/#minutes
  - /leaders/learn/#plan
cards:
  - deck-card
  - idea-card
  - plan-card
moved: {}
retired: {}
`,
};

/** Data for cards that show a picture. */
export const PICTURES: Files = {
  'src/content/data/pictures/own.yaml': `kind: boxes
title: Own
description: Two parts.
caption: A caption.
source: A source.
height: 100
parts:
  - { id: one, kind: client, at: [8, 8, 100, 40], label: Phone }
  - { id: two, kind: service, at: [150, 8, 100, 40], label: Server }
`,
  'src/content/data/time-plans.yaml': 'phases: []\nplans: []\nstructures: []\n',
};

/** Writes a site into a temporary folder; `null` leaves a file out. */
export function writeSite(changes: Files = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'design-round-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries({ ...SITE, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

export function loadSite(changes: Files = {}): ContentModel {
  return loadContent(writeSite(changes), { kinds: cardKinds });
}
