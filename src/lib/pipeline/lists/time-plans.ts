import { type YamlFile, needText, rememberParsed, readYamlData } from '../sources/index.ts';
import { ContentError, error, quote, type Fault } from '../faults.ts';
import { timePlansSchema, type PlanEntry, type TimePlansEntry } from './time-plans-schema.ts';

export const TIME_PLANS_FILE = 'src/content/data/time-plans.yaml';

/** The subject of a step, whatever its structure calls it. */
interface Phase {
  readonly id: string;
  readonly label: string;
  readonly tone: 'scope' | 'design' | 'depth' | 'close';
}

/** One step of a plan. */
interface TimeBlock {
  readonly id: string;
  /** A letter or number for it where there is no room. */
  readonly sign: string;
  readonly label: string;
  readonly minutes: number;
  /** Id of a phase. */
  readonly phase: string;
}

/** A topic that may fill the rest of a plan's slot. */
interface TimeExtra {
  readonly id: string;
  readonly label: string;
  /** `null` if the source gives none. */
  readonly minutes: number | null;
}

export interface TimePlan {
  readonly id: string;
  readonly title: string;
  readonly slotMinutes: number;
  /** Sum of the blocks. */
  readonly totalMinutes: number;
  /** Ids of the facts behind the minutes. */
  readonly facts: readonly string[];
  readonly note: string;
  /** In order. A plan that builds on another has that plan's blocks. */
  readonly blocks: readonly TimeBlock[];
  /** Id of the plan that this one builds on; `null` for none. */
  readonly base: string | null;
  readonly extras: readonly TimeExtra[];
}

/** A step of a structure, with its phases. */
export interface StructureStep {
  readonly id: string;
  readonly label: string;
  /** From the structure's plan; `null` if it gives none. */
  readonly minutes: number | null;
  readonly phases: readonly { readonly phase: string; readonly note: string | null }[];
}

export interface Structure {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly StructureStep[];
}

export interface TimePlans {
  readonly phases: readonly Phase[];
  readonly plans: readonly TimePlan[];
  readonly structures: readonly Structure[];
}

type LineOf = YamlFile['lineOf'];

/** Parses `time-plans.yaml` and checks that sums are right and every id exists. */
export function parseTimePlans(text: string): {
  timePlans: TimePlans | null;
  faults: readonly Fault[];
} {
  const { data, lineOf, faults: formFaults } = readYamlData(text, TIME_PLANS_FILE, timePlansSchema);
  if (data === null) return { timePlans: null, faults: formFaults };
  const plans = data.plans.map((entry) => planOf(entry, data));
  const faults = [...checkPlans(data, plans, lineOf), ...checkStructures(data, plans, lineOf)];
  if (faults.length > 0) return { timePlans: null, faults };
  const structures = data.structures.map(({ id, title, plan, steps }) => ({
    id,
    title,
    steps: steps.map((step) => ({ ...step, minutes: minutesOf(plans, plan, step.id) })),
  }));
  return { timePlans: { phases: data.phases, plans, structures }, faults: [] };
}

const parseOnce = rememberParsed(parseTimePlans);

/**
 * Reads `time-plans.yaml`.
 *
 * @throws ContentError with all faults
 */
export function readTimePlans(rootDir: string): TimePlans {
  const { timePlans, faults } = parseOnce(needText(rootDir, TIME_PLANS_FILE), TIME_PLANS_FILE);
  if (timePlans === null) throw new ContentError(faults);
  return timePlans;
}

/**
 * A plan by its id.
 *
 * @throws Error that names the known ids
 */
export function timePlanOf({ plans }: TimePlans, id: string): TimePlan {
  const plan = plans.find((candidate) => candidate.id === id);
  if (plan !== undefined) return plan;
  const known = plans.map((candidate) => candidate.id).join(', ');
  throw new Error(`There is no time plan "${id}" in ${TIME_PLANS_FILE}; there are ${known}`);
}

function planOf(entry: PlanEntry, { plans }: TimePlansEntry): TimePlan {
  const { slot, total, base, blocks, extras, ...rest } = entry;
  const inherited = plans.find(({ id }) => id === base)?.blocks ?? [];
  return {
    ...rest,
    slotMinutes: slot,
    totalMinutes: total,
    base,
    blocks: base === null ? blocks : inherited,
    extras,
  };
}

function minutesOf(plans: readonly TimePlan[], plan: string | null, step: string): number | null {
  const blocks = plans.find(({ id }) => id === plan)?.blocks ?? [];
  return blocks.find(({ id }) => id === step)?.minutes ?? null;
}

function checkPlans(data: TimePlansEntry, plans: readonly TimePlan[], lineOf: LineOf) {
  const phases = new Set(data.phases.map(({ id }) => id));
  return plans.flatMap((plan, index): readonly Fault[] => {
    const fault = (field: string, found: string, expected: string): Fault =>
      error(TIME_PLANS_FILE, { line: lineOf('plans', index, field), field, found, expected });
    const sum = plan.blocks.reduce((minutes, block) => minutes + block.minutes, 0);
    const strangers = plan.blocks.filter(({ phase }) => !phases.has(phase));
    return [
      ...(plan.base !== null && !data.plans.some(({ id }) => id === plan.base)
        ? [fault('base', quote(plan.base), 'the id of a plan')]
        : sum === plan.totalMinutes
          ? []
          : [fault('total', String(plan.totalMinutes), `the sum of its blocks, ${sum}`)]),
      ...(plan.totalMinutes > plan.slotMinutes
        ? [
            fault(
              'slot',
              String(plan.slotMinutes),
              `no less than the total of ${plan.totalMinutes}`,
            ),
          ]
        : []),
      ...strangers.map(({ id, phase }) => fault('blocks', `${id} in ${quote(phase)}`, 'a phase')),
    ];
  });
}

function checkStructures(data: TimePlansEntry, plans: readonly TimePlan[], lineOf: LineOf) {
  const phases = new Set(data.phases.map(({ id }) => id));
  return data.structures.flatMap((structure, index) =>
    structure.steps.flatMap((step, stepIndex): readonly Fault[] => {
      const line = lineOf('structures', index, 'steps', stepIndex);
      const fault = (field: string, found: string, expected: string): Fault =>
        error(TIME_PLANS_FILE, { line, field, found, expected });
      const { plan } = structure;
      return [
        ...(plan !== null && minutesOf(plans, plan, step.id) === null
          ? [fault('id', quote(step.id), `a block of ${plan}`)]
          : []),
        ...step.phases.flatMap(({ phase }) =>
          phases.has(phase) ? [] : [fault('phases', quote(phase), 'a phase')],
        ),
      ];
    }),
  );
}
