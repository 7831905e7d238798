import type { Structure, StructureStep, TimePlans } from '../../lists/index.ts';
import type { Cell, Part, Picture } from './model.ts';
import { blockPart } from './plan-pictures.ts';

export const STRUCTURES_PICTURE_ID = 'structures';

/** The three structures side by side, with a band for each phase. */
export function structuresPicture({ phases, structures }: TimePlans): Picture {
  const bands = phases.map(({ id, label, tone }) => {
    const cells = structures.map((structure) => cellsOf(structure, id));
    return { label, tone, cells };
  });
  return {
    id: STRUCTURES_PICTURE_ID,
    title: 'Three structures, aligned by phase',
    description: `One column each for ${structures.map(({ title }) => title).join(', ')}, and a band for every phase: ${phases.map(({ label }) => label.toLowerCase()).join(', ')}. The number of a step is its place in its own structure.`,
    caption:
      'Where the steps of a column are out of order, that structure takes the phases in another order. Minutes are those of a 45-minute slot; the PM moves have none.',
    source: 'Steps from the three documents; the alignment is ours.',
    parts: structures.flatMap((structure) =>
      structure.steps.map((step, index) => stepPart(structure, step, index, phases)),
    ),
    edges: [],
    scene: { kind: 'structures', titles: structures.map(({ title }) => title), bands },
  };
}

/** Id of a step's part. Steps of different structures may share an id, so it names the structure too. */
function partId(structure: Structure, step: StructureStep): string {
  return `${structure.id}-${step.id}`;
}

function cellsOf(structure: Structure, phaseId: string): readonly Cell[] {
  return structure.steps.flatMap((step, index) => {
    const use = step.phases.find(({ phase }) => phase === phaseId);
    if (use === undefined) return [];
    const { note } = use;
    return [
      {
        partId: partId(structure, step),
        order: index + 1,
        // A step in several phases shows its minutes once.
        minutes: note === null ? step.minutes : null,
        note,
      },
    ];
  });
}

function stepPart(
  structure: Structure,
  step: StructureStep,
  index: number,
  phases: TimePlans['phases'],
): Part {
  const labels = step.phases.map(({ phase, note }) => {
    const label = phases.find(({ id }) => id === phase)?.label ?? phase;
    return note === null ? label : `${label} (${note})`;
  });
  const minutes = step.minutes === null ? '' : `, ${step.minutes} minutes`;
  return blockPart(
    partId(structure, step),
    step.label,
    `step ${index + 1} of ${structure.title}${minutes}; phase: ${labels.join(', ')}`,
  );
}
