import { TIME_PLANS_FILE, timePlanOf, type TimePlan, type TimePlans } from './time-plans.ts';

/** A row of a table: its heading, and one text for each column after the first. */
interface TableRow {
  readonly heading: string;
  readonly cells: readonly string[];
}

/** A table of time plans, with sums in its foot. */
export interface TimePlanTable {
  readonly caption: string;
  /** The sources of the numbers that the caption does not name. */
  readonly remark: string;
  /** Column headings, beginning with the one above the row headings. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly foot: readonly TableRow[];
}

/**
 * The table of plans with the given ids. One plan is shown with clock and share, several side by side, and a plan that
 * builds on another as the menu of topics for the rest of its slot.
 *
 * @throws Error that says what is wrong with the ids
 */
export function timePlanTable(timePlans: TimePlans, ids: readonly string[]): TimePlanTable {
  const plans = ids.map((id) => timePlanOf(timePlans, id));
  const [first] = plans;
  if (first === undefined) throw new Error(`A table needs the id of a plan in ${TIME_PLANS_FILE}`);
  if (plans.length > 1) return sideBySide(plans);
  return first.base === null ? clockOf(first) : menuOf(first, timePlanOf(timePlans, first.base));
}

function clockOf(plan: TimePlan): TimePlanTable {
  const { slotMinutes, totalMinutes } = plan;
  const row = (heading: string, start: number, minutes: number): TableRow => ({
    heading,
    cells: [String(minutes), `${start}–${start + minutes}`, share(minutes, slotMinutes)],
  });
  let start = 0;
  const rows = plan.blocks.map(({ label, minutes }) => {
    const made = row(label, start, minutes);
    start += minutes;
    return made;
  });
  const spare = slotMinutes - totalMinutes;
  return {
    caption: `${plan.title}, minute by minute`,
    remark: `Clock, shares of the ${slotMinutes} minutes and the sum are ours.`,
    columns: ['Step', 'Minutes', 'Clock', 'Share'],
    rows,
    foot: [
      row('Sum', 0, totalMinutes),
      ...(spare === 0 ? [] : [row('Left over', totalMinutes, spare)]),
    ],
  };
}

function sideBySide(plans: readonly TimePlan[]): TimePlanTable {
  const labels = new Map(
    plans.flatMap(({ blocks }) => blocks).map(({ id, label }) => [id, label] as const),
  );
  const minutesOf = (plan: TimePlan, id: string): string => {
    const block = plan.blocks.find((candidate) => candidate.id === id);
    return block === undefined ? 'none' : String(block.minutes);
  };
  return {
    caption: 'The same steps in minutes, plan beside plan',
    remark: 'Sums, and what they leave of a slot, are ours.',
    columns: ['Step', ...plans.map(({ title }) => title)],
    rows: [...labels].map(([id, label]) => ({
      heading: label,
      cells: plans.map((plan) => minutesOf(plan, id)),
    })),
    foot: [
      { heading: 'Sum', cells: plans.map(({ totalMinutes }) => String(totalMinutes)) },
      { heading: 'Slot', cells: plans.map(({ slotMinutes }) => String(slotMinutes)) },
      {
        heading: 'Left over',
        cells: plans.map(({ slotMinutes, totalMinutes }) => String(slotMinutes - totalMinutes)),
      },
    ],
  };
}

function menuOf(plan: TimePlan, base: TimePlan): TimePlanTable {
  return {
    caption: `${plan.title}: what may fill the rest`,
    remark: 'The rest is our subtraction.',
    columns: ['Extra', 'Minutes'],
    rows: plan.extras.map(({ label, minutes }) => ({
      heading: label,
      cells: [minutes === null ? 'not given' : `${minutes} each`],
    })),
    foot: [
      { heading: base.title, cells: [String(plan.totalMinutes)] },
      { heading: 'Left for extras', cells: [String(plan.slotMinutes - plan.totalMinutes)] },
    ],
  };
}

function share(minutes: number, slotMinutes: number): string {
  const percent = Math.round((minutes / slotMinutes) * 1000) / 10;
  return `${percent}%`;
}
