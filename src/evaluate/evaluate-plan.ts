import type { Plan, Run } from '../domain/plan.js';
import type { BadCell, Results } from '../domain/results.js';
import { editedColumns } from './apply-edits.js';
import { brokenLaws, orderedSteps } from './broken-laws.js';
import { compute } from './kernels.js';
import type { Node } from './nodes.js';
import { isReached, nodesOf } from './nodes.js';
import type { Pool } from './pool.js';
import { shelve, zeros } from './pool.js';

/** What is found out about the operations of a plan before anything is computed; the same for all municipalities of a study. */
export interface Prepared {
  readonly nodes: readonly Node[];
  readonly ordered: ReturnType<typeof orderedSteps>;
}

export function preparedFor(plan: Pick<Plan, 'operations'>): Prepared {
  return { nodes: nodesOf(plan), ordered: orderedSteps(plan) };
}

/**
 * Evaluates every run of a plan. Runs without edits are baselines and are computed whole; the others only where their edits reach. `like` are the columns of
 * another municipality without a fault: a baseline is computed only where it differs from them.
 */
export function evaluatePlan(
  plan: Plan,
  { nodes, ordered }: Prepared = preparedFor(plan),
  like?: readonly Float64Array[],
  pool: Pool = new Map(),
): Results {
  const baselines = new Map<string, Float64Array[]>();
  const columns = new Map<string, readonly Float64Array[]>();
  const bad: BadCell[] = [];
  for (const run of plan.runs) {
    const baseline = baselines.get(run.inputs) ?? wholeGraph(plan, nodes, run.inputs, pool, like);
    if (!baselines.has(run.inputs))
      bad.push(...brokenLaws(ordered, plan.lanes, run.inputs, baseline, like), ...badCells(plan, run.inputs, baseline, like));
    baselines.set(run.inputs, baseline);
    const own: Float64Array[] = run.edits.length === 0 ? baseline : reachedByEdits(plan, nodes, run, baseline, pool);
    if (own !== baseline) bad.push(...brokenLaws(ordered, plan.lanes, run.key, own, baseline), ...badCells(plan, run.key, own, baseline));
    if (own !== baseline) putBack(own, baseline, plan.observed, pool);
    columns.set(run.key, own);
  }
  return { columns, bad };
}

function wholeGraph(
  plan: Plan,
  nodes: readonly Node[],
  inputs: string,
  pool: Pool,
  like: readonly Float64Array[] | undefined,
): Float64Array[] {
  const columns: Float64Array[] = like ? [...like] : new Array<Float64Array>(plan.cells.length).fill(new Float64Array(0));
  if (!like) for (const { column, value } of plan.constants) columns[column] = new Float64Array(plan.lanes).fill(value);
  for (const [column, values] of plan.inputs.get(inputs) ?? []) columns[column] = values;
  for (const node of nodes) if (!like || isReached(node, columns, like)) computeAnew(node, columns, plan, pool);
  return columns;
}

function reachedByEdits(plan: Plan, nodes: readonly Node[], run: Run, baseline: readonly Float64Array[], pool: Pool): Float64Array[] {
  const columns = [...baseline];
  for (const [column, values] of editedColumns(run.edits, baseline, plan.firstYear, plan.lanes)) columns[column] = values;
  for (const node of nodes) if (isReached(node, columns, baseline)) computeAnew(node, columns, plan, pool);
  return columns;
}

/** Hands back the computed columns of a baseline that nobody will look at any more, but for those that it has in common with the next. */
export function handBack(columns: readonly Float64Array[], next: readonly Float64Array[], { nodes }: Prepared, pool: Pool): void {
  for (const { writes } of nodes)
    for (const column of writes) {
      const values = columns[column];
      if (values && values !== next[column]) shelve(values, pool);
    }
}

/** Empties the columns of a run that are its own and not observed. */
function putBack(own: Float64Array[], baseline: readonly Float64Array[], observed: ReadonlySet<number> | undefined, pool: Pool): void {
  if (!observed) return;
  own.forEach((values, column) => {
    if (values === baseline[column] || observed.has(column)) return;
    shelve(values, pool);
    own[column] = empty;
  });
}

const empty = new Float64Array(0);

/** Computes an operation into new columns, so that those of the baseline stay what they are. */
function computeAnew({ operation, writes }: Node, columns: Float64Array[], { cells, lanes }: Plan, pool: Pool): void {
  for (const column of writes) columns[column] = zeros((cells[column] ?? 0) * lanes, pool);
  compute(operation, columns, { count: lanes, perYear: 1, from: 0, to: lanes });
}

/** The first cell of each quantity that is no number or out of bounds, in the order of the quantities; columns shared with the baseline are skipped. */
function badCells(plan: Plan, run: string, columns: readonly Float64Array[], baseline: readonly Float64Array[] | undefined): BadCell[] {
  const bad: BadCell[] = [];
  for (let column = 0; column < plan.quantities; column++) {
    const values = columns[column];
    const bounds = plan.bounds[column];
    if (!values || !bounds || values === baseline?.[column]) continue;
    const at = firstOutside(values, bounds.low, bounds.high);
    if (at !== -1) bad.push({ run, column, cell: Math.floor(at / plan.lanes), lane: at % plan.lanes, value: values[at] ?? Number.NaN });
  }
  return bad;
}

function firstOutside(values: Float64Array, low: number, high: number): number {
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? Number.NaN;
    if (!(value >= low && value <= high && value - value === 0)) return at;
  }
  return -1;
}
