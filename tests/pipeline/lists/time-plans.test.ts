import { describe, expect, it } from 'vitest';
import {
  parseTimePlans,
  readTimePlans,
  timePlanOf,
  TIME_PLANS_FILE,
} from '../../../src/lib/pipeline/lists/time-plans.ts';
import { formatFault } from '../../../src/lib/pipeline/faults.ts';

const TEXT = `phases:
  - { id: clarify, label: Clarify, tone: scope }
plans:
  - id: short
    title: Short
    slot: 10
    total: 8
    facts: [fact-1]
    note: A note.
    blocks:
      - { id: one, sign: '1', label: One, minutes: 5, phase: clarify }
      - { id: two, sign: '2', label: Two, minutes: 3, phase: clarify }
structures:
  - id: short
    title: Short
    plan: short
    steps:
      - { id: one, label: One, phases: [{ phase: clarify }] }
`;

function faultsOf(text: string): readonly string[] {
  return parseTimePlans(text).faults.map((fault) =>
    formatFault(fault).slice(TIME_PLANS_FILE.length + 1),
  );
}

describe('the time plans', () => {
  const plans = readTimePlans(process.cwd());

  it.each([
    ['leaders-45', 45, [8, 5, 4, 4, 15, 6, 3], 45],
    ['leaders-60', 60, [8, 5, 5, 6, 18, 12, 6], 60],
    ['leaders-90', 90, [8, 5, 5, 6, 18, 12, 6], 60],
    ['example-50', 60, [6, 4, 5, 5, 12, 10, 8], 50],
    ['framework-45', 45, [5, 5, 15, 15, 5], 45],
  ])('%s: minutes and sum', (id, slotMinutes, minutes, totalMinutes) => {
    const plan = timePlanOf(plans, id);
    expect(plan.blocks.map((block) => block.minutes)).toEqual(minutes);
    expect(plan).toMatchObject({ slotMinutes, totalMinutes });
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(totalMinutes);
  });

  it('the 90 minutes are a base and a menu, of which only the dives are timed', () => {
    const { base, extras } = timePlanOf(plans, 'leaders-90');
    expect(base).toBe('leaders-60');
    expect(extras.map(({ id, minutes }) => [id, minutes])).toEqual([
      ['deep-dive', 20],
      ['operations', null],
      ['implementation', null],
      ['questions', null],
    ]);
  });

  it('structures take their minutes from their plan', () => {
    const minutes = plans.structures.map(({ id, steps }) => [
      id,
      steps.map((step) => step.minutes),
    ]);
    expect(minutes).toEqual([
      ['leaders', [8, 5, 4, 4, 15, 6, 3]],
      ['pm', [null, null, null, null, null]],
      ['framework', [5, 5, 15, 15, 5]],
    ]);
  });

  it('names the known plans when one is unknown', () => {
    expect(() => timePlanOf(plans, 'leaders-30')).toThrow(
      /no time plan "leaders-30".*leaders-45, leaders-60/,
    );
  });
});

describe('faults of the file', () => {
  it('a sound file has none', () => {
    expect(faultsOf(TEXT)).toEqual([]);
  });

  it('a wrong sum', () => {
    expect(faultsOf(TEXT.replace('total: 8', 'total: 9'))).toEqual([
      '7 total: found 9, expected the sum of its blocks, 8',
    ]);
  });

  it('a total that the slot cannot hold', () => {
    expect(faultsOf(TEXT.replace('slot: 10', 'slot: 7'))).toEqual([
      '6 slot: found 7, expected no less than the total of 8',
    ]);
  });

  it('a base that does not exist', () => {
    expect(faultsOf(TEXT.replace('total: 8', 'total: 8\n    base: long'))).toContain(
      '8 base: found "long", expected the id of a plan',
    );
  });

  it('a phase that does not exist', () => {
    expect(faultsOf(TEXT.replace('minutes: 3, phase: clarify', 'minutes: 3, phase: rest'))).toEqual(
      ['10 blocks: found two in "rest", expected a phase'],
    );
  });

  it('a step that the plan does not have', () => {
    expect(
      faultsOf(TEXT.replace('{ id: one, label: One, phases', '{ id: three, label: One, phases')),
    ).toEqual(['18 id: found "three", expected a block of short']);
  });

  it('minutes that are no whole number, and unknown keys', () => {
    expect(faultsOf(TEXT.replace('minutes: 5', 'minutes: 5.5'))).toEqual([
      '11 blocks.0.minutes of short: found 5.5, expected whole minutes',
    ]);
    expect(faultsOf(TEXT.replace('note: A note.', 'note: A note.\n    colour: red'))).toEqual([
      '10 plans of short: found the unknown key "colour", expected known keys only',
    ]);
  });
});
