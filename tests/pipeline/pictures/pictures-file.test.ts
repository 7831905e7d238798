import { describe, expect, it } from 'vitest';
import { parsePicture } from '../../../src/lib/pipeline/pictures/data/read-picture.ts';
import { formatFault } from '../../../src/lib/pipeline/faults.ts';

const FILE = 'src/content/data/pictures/small.yaml';
const TEXT = `kind: boxes
title: Small
description: Two parts and an arrow.
caption: A caption.
source: A source.
height: 100
parts:
  - { id: one, kind: client, at: [8, 8, 100, 40], label: One }
  - { id: two, kind: entity, at: [150, 8, 100], label: Two, rows: [a, { text: b, key: PK, ours: true }] }
edges:
  - { from: one, to: two, out: right, in: left, inAt: 28, words: goes on }
`;

function faultsOf(text: string): readonly string[] {
  return parsePicture(text, FILE, 'small').faults.map((fault) =>
    formatFault(fault).slice(FILE.length + 1),
  );
}

describe('a picture file', () => {
  it('gives parts, arrows and their ways', () => {
    const { picture, faults } = parsePicture(TEXT, FILE, 'small');
    expect(faults).toEqual([]);
    expect(picture).toMatchObject({
      id: 'small',
      edges: [{ from: 'one', to: 'two', isOurs: false }],
      scene: {
        routes: [
          {
            points: [
              { x: 108, y: 28 },
              { x: 150, y: 28 },
            ],
          },
        ],
      },
    });
  });

  it('makes a part without a height as high as its rows', () => {
    const { picture } = parsePicture(TEXT, FILE, 'small');
    const more = parsePicture(TEXT.replace('rows: [a,', 'rows: [a, c,'), FILE, 'small').picture;
    const heights = [picture, more].map((each) =>
      each?.scene.kind === 'boxes' ? each.scene.boxes.get('two')?.height : undefined,
    );
    expect(heights).toEqual([70, 87]);
  });

  it('names an arrow from or to nowhere', () => {
    expect(faultsOf(TEXT.replace('to: two', 'to: three'))).toEqual([
      '11 to: found "three", expected one of one, two',
    ]);
  });

  it('names an id that stands twice', () => {
    expect(faultsOf(TEXT.replace('id: two', 'id: one'))).toContain(
      '9 id: found "one", expected each id once',
    );
  });

  it('names what a field expects, and keys that it does not know', () => {
    expect(faultsOf(TEXT.replace('kind: client', 'kind: cloud'))[0]).toMatch(
      /^8 kind of one: found "cloud", expected client, service, queue/,
    );
    expect(faultsOf(TEXT.replace('kind: boxes', 'kind: circles'))[0]).toContain(
      'expected kind: boxes, sequence or ratios',
    );
    expect(faultsOf(TEXT.replace('words: goes on', 'words: goes on, colour: red'))).toEqual([
      '11 edges.0: found the unknown key "colour", expected known keys only',
    ]);
    expect(faultsOf('kind: [')[0]).toContain('syntax');
  });
});
