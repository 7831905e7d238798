import { describe, expect, it } from 'vitest';
import { timePlanTable } from '../../../src/lib/pipeline/lists/time-plan-table.ts';
import { readTimePlans } from '../../../src/lib/pipeline/lists/time-plans.ts';

const plans = readTimePlans(process.cwd());

describe('a table of time plans', () => {
  it('shows one plan with clock and share of the slot', () => {
    const { columns, rows, foot } = timePlanTable(plans, ['leaders-45']);
    expect(columns).toEqual(['Step', 'Minutes', 'Clock', 'Share']);
    expect(rows[0]).toEqual({ heading: 'Learn', cells: ['8', '0–8', '17.8%'] });
    expect(rows.at(-1)).toEqual({ heading: 'Scale', cells: ['3', '42–45', '6.7%'] });
    expect(foot).toEqual([{ heading: 'Sum', cells: ['45', '0–45', '100%'] }]);
  });

  it('says what a plan leaves of its slot', () => {
    const { foot } = timePlanTable(plans, ['example-50']);
    expect(foot).toEqual([
      { heading: 'Sum', cells: ['50', '0–50', '83.3%'] },
      { heading: 'Left over', cells: ['10', '50–60', '16.7%'] },
    ]);
  });

  it('puts several plans side by side, with a word where a plan lacks a step', () => {
    const { columns, rows, foot } = timePlanTable(plans, ['leaders-45', 'framework-45']);
    expect(columns).toEqual(['Step', 'LEADERS in 45 minutes', 'Five phases in 45 minutes']);
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual({ heading: 'Learn', cells: ['8', 'none'] });
    expect(foot.at(-1)).toEqual({ heading: 'Left over', cells: ['0', '0'] });
  });

  it('shows a plan that builds on another as a menu', () => {
    const { rows, foot } = timePlanTable(plans, ['leaders-90']);
    expect(rows.map(({ cells }) => cells[0])).toEqual([
      '20 each',
      'not given',
      'not given',
      'not given',
    ]);
    expect(foot).toEqual([
      { heading: 'LEADERS in 60 minutes', cells: ['60'] },
      { heading: 'Left for extras', cells: ['30'] },
    ]);
  });

  it('gives every row as many cells as there are columns', () => {
    const several = [['leaders-45', 'leaders-60', 'example-50'], ['framework-45'], ['leaders-90']];
    for (const ids of several) {
      const { columns, rows, foot } = timePlanTable(plans, ids);
      for (const { cells } of [...rows, ...foot]) expect(cells).toHaveLength(columns.length - 1);
    }
  });

  it('names what is wrong with the ids', () => {
    expect(() => timePlanTable(plans, [])).toThrow('needs the id of a plan');
    expect(() => timePlanTable(plans, ['leaders'])).toThrow('There is no time plan "leaders"');
  });
});
