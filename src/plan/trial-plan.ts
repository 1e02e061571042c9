import type { Mechanism, Operand, Operation, Plan, Run, Step } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import { linksOf, reachOf } from '../domain/steps.js';
import type { PlanPart, Trial } from '../domain/trial.js';

type Edited = readonly Run['edits'][number][];

/**
 * What the edits reach on their way to the lines: the operations between them, and every value beside that way as the baseline has it.
 * `columns` are those of the baseline. What is computed with it has the same bits as with the whole plan: the same kernels in the same order.
 */
export function partOfPlan(
  plan: Plan,
  municipality: string,
  edits: Edited,
  lines: readonly number[],
  columns: readonly Float64Array[],
): PlanPart {
  const graph = linksOf(plan.operations);
  const reached = reachOf(
    edits.map(({ quantity }) => quantity),
    graph,
  );
  const behind = columnsBehind(lines, plan.operations);
  const kept = plan.operations.filter((_, i) =>
    graph[i]?.some(({ writes }) => writes.some((column) => reached.has(column) && behind.has(column))),
  );
  const links = linksOf(kept).flat();
  const written = new Set(links.flatMap(({ writes }) => writes));
  const ends = lines.filter((column) => reached.has(column));
  const used = new Set([...written, ...links.flatMap(({ reads }) => reads), ...edits.map(({ quantity }) => quantity), ...ends]);
  const old = [...used].sort((a, b) => a - b);
  const numberOf = new Map(old.map((column, number) => [column, number]));
  const inputs = old.flatMap((column, number) => (written.has(column) ? [] : [[number, columns[column] ?? new Float64Array(0)] as const]));
  return {
    numberOf,
    plan: {
      firstYear: plan.firstYear,
      lanes: plan.lanes,
      quantities: old.filter((column) => column < plan.quantities).length,
      cells: old.map((column) => plan.cells[column] ?? 0),
      owner: [],
      bounds: old.map((column) => plan.bounds[column] ?? { low: -Infinity, high: Infinity }),
      operations: kept.map((operation) => renumbered(operation, numberOf)),
      constants: [],
      inputs: new Map([[municipality, new Map(inputs)]]),
      runs: [],
      together: plan.together.filter((set) => set.municipality === municipality),
    },
  };
}

/** The columns from which the lines follow, themselves among them. */
function columnsBehind(lines: readonly number[], operations: readonly Operation[]): ReadonlySet<number> {
  const behind = new Set(lines);
  for (const loop of [...linksOf(operations)].reverse()) {
    let before: number;
    do {
      before = behind.size;
      for (const { reads, writes } of [...loop].reverse())
        if (writes.some((column) => behind.has(column))) for (const column of reads) behind.add(column);
    } while (loop.length > 1 && behind.size > before);
  }
  return behind;
}

type Numbers = ReadonlyMap<number, number>;

function at(column: number, numberOf: Numbers): number {
  const number = numberOf.get(column);
  if (number === undefined) throw new Error(`column ${column} was left out of the part of the plan that needs it`);
  return number;
}

function renumbered(operation: Operation, numberOf: Numbers): Operation {
  return operation.kind === 'years'
    ? { kind: 'years', body: operation.body.map((step) => renumberedStep(step, numberOf)) }
    : renumberedStep(operation, numberOf);
}

function renumberedStep(step: Step, numberOf: Numbers): Step {
  const operand = ({ column, from }: Operand): Operand => ({ column: at(column, numberOf), from });
  const out = at(step.out, numberOf);
  if ('left' in step) return { ...step, out, left: operand(step.left), right: operand(step.right) };
  if ('of' in step) return { ...step, out, of: operand(step.of) };
  return renumberedMechanism(step, out, operand, numberOf);
}

function renumberedMechanism(step: Mechanism, out: number, operand: (old: Operand) => Operand, numberOf: Numbers): Mechanism {
  if (step.kind === 'previous') return { ...step, out, parts: [operand(step.parts[0]), operand(step.parts[1])] };
  const parts = [operand(step.parts[0]), operand(step.parts[1]), operand(step.parts[2])] as const;
  return 'stock' in step ? { ...step, out, stock: at(step.stock, numberOf), parts } : { ...step, out, parts };
}

/** The plan of a trial with its runs: the baseline, each of the scenarios with all of its measures, and the sets that attribution needs. */
export function planOfTrial({ municipality, plan }: Pick<Trial, 'municipality' | 'plan'>, scenarios: Trial['scenarios']): Plan {
  const runs = new Map<string, Run>([[municipality, { key: municipality, inputs: municipality, edits: [] }]]);
  for (const { id, measures } of scenarios) {
    const sets = plan.together.filter((set) => set.scenario === id).map((set) => set.measures);
    for (const set of [measures.map((measure) => measure.id), ...sets]) {
      const key = runKey(municipality, id, set);
      const edits = measures.filter((measure) => set.includes(measure.id)).flatMap((measure) => measure.edits);
      if (set.length > 0) runs.set(key, { key, inputs: municipality, edits });
    }
  }
  return { ...plan, runs: [...runs.values()] };
}
