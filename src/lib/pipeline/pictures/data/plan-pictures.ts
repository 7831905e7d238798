import { type TimePlan, type TimePlans, timePlanOf } from '../../lists/index.ts';
import type { Part, Picture, PlanBar, PlansScene, Stretch } from './model.ts';

/** Picture id → plan id. */
const SINGLE_PLANS: ReadonlyMap<string, string> = new Map([
  ['plan-leaders-45', 'leaders-45'],
  ['plan-leaders-60', 'leaders-60'],
  ['plan-example-50', 'example-50'],
  ['plan-framework-45', 'framework-45'],
]);

const OVERVIEW = ['leaders-45', 'framework-45', 'example-50', 'leaders-60', 'leaders-90'];

/** Ids of the pictures made from the time plans. */
export const PLAN_PICTURE_IDS: readonly string[] = [...SINGLE_PLANS.keys(), 'plans'];

/** A picture of one plan or of all of them; `null` for other ids. */
export function planPicture(id: string, timePlans: TimePlans): Picture | null {
  if (id === 'plans') return overview(timePlans);
  const planId = SINGLE_PLANS.get(id);
  return planId === undefined ? null : single(id, timePlanOf(timePlans, planId), timePlans);
}

/** A block as a part. Its measure stays visible while it is hidden. */
export function blockPart(id: string, label: string, measure: string): Part {
  return {
    id,
    label,
    measure,
    kind: 'block',
    note: null,
    rows: [],
    words: '',
    names: [],
    isOurs: false,
  };
}

function single(id: string, plan: TimePlan, timePlans: TimePlans): Picture {
  let start = 0;
  const parts = plan.blocks.map((block) => {
    const end = start + block.minutes;
    const part = blockPart(
      block.id,
      block.label,
      `${minutes(block.minutes)}, from ${start} to ${end}`,
    );
    start = end;
    return part;
  });
  const spare = plan.slotMinutes - plan.totalMinutes;
  const rest = spare === 0 ? '' : ` Of a slot of ${plan.slotMinutes} minutes, ${spare} are left.`;
  return {
    id,
    title: `${plan.title}, to scale`,
    description: `${plan.blocks.length} blocks, one after the other, ${plan.totalMinutes} minutes together.${rest}`,
    caption: `${plan.title}: ${sumOf(plan)}. ${plan.note}`,
    source: sourceOf(plan),
    parts,
    edges: [],
    scene: { kind: 'plan', bar: barOf(plan, timePlans) },
  };
}

function overview(timePlans: TimePlans): Picture {
  const plans = OVERVIEW.map((id) => timePlanOf(timePlans, id));
  const scheduled = plans.filter(({ base }) => base === null);
  const blocks = new Map(
    scheduled.flatMap((plan) => plan.blocks).map((block) => [block.id, block]),
  );
  const parts = [...blocks.values()].map(({ id, label }) => {
    const places = scheduled.flatMap((plan) => {
      const block = plan.blocks.find((candidate) => candidate.id === id);
      return block === undefined ? [] : [`${minutes(block.minutes)} in "${plan.title}"`];
    });
    return blockPart(id, label, places.join(', '));
  });
  const menu = plans.flatMap(({ extras }) => extras);
  const keys = ['leaders-45', 'framework-45'].map((id) =>
    timePlanOf(timePlans, id).blocks.map(({ sign, id: partId }) => ({ sign, partId })),
  );
  const scene: PlansScene = {
    kind: 'plans',
    bars: plans.map((plan) => ({ ...barOf(plan, timePlans), title: barTitle(plan) })),
    keys,
  };
  return {
    id: 'plans',
    title: 'Five plans on one scale',
    description: `Each bar is a plan, and a minute is equally long in all of them. ${plans.map(inOneSentence).join(' ')} The menu: ${menu.map(({ label }) => label).join('; ')}.`,
    caption: 'The same minutes, spent in five ways. A dashed bar is time that no step has.',
    source: 'Minutes from the EM guide and the framework; what is left over is our subtraction.',
    parts,
    edges: [],
    scene,
  };
}

function barTitle({ title, totalMinutes, slotMinutes, base }: TimePlan): string {
  if (base !== null) return `${title}: ${totalMinutes} and a menu`;
  return totalMinutes === slotMinutes
    ? title
    : `${title}: ${totalMinutes} of ${slotMinutes} minutes`;
}

function inOneSentence({ title, totalMinutes, slotMinutes, base }: TimePlan): string {
  if (base !== null) {
    return `"${title}" is the 60-minute plan and ${slotMinutes - totalMinutes} minutes for a choice from a menu.`;
  }
  return `"${title}" fills ${totalMinutes} of ${slotMinutes} minutes.`;
}

function barOf(plan: TimePlan, { phases }: TimePlans): PlanBar {
  const stretches = plan.blocks.map((block): Stretch => {
    const tone = phases.find(({ id }) => id === block.phase)?.tone ?? 'close';
    return { partId: block.id, sign: block.sign, minutes: block.minutes, tone };
  });
  return { title: plan.title, slotMinutes: plan.slotMinutes, stretches, extras: plan.extras };
}

function sumOf({ blocks, totalMinutes }: TimePlan): string {
  return `${blocks.map((block) => block.minutes).join(' + ')} = ${totalMinutes} minutes`;
}

function sourceOf({ id }: TimePlan): string {
  return `Minutes from ${id.startsWith('framework') ? 'the framework' : 'the EM guide'}.`;
}

function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}
