import type { Operation, Plan, Run } from '../domain/plan.js';
import type { BadCell, Results } from '../domain/results.js';
import { editedColumns } from './apply-edits.js';
import { compute } from './kernels.js';

/** Evaluates every run of a plan. Runs without edits are baselines and are computed whole; the others only where their edits reach. */
export function evaluatePlan(plan: Plan): Results {
  const baselines = new Map<string, readonly Float64Array[]>();
  const columns = new Map<string, readonly Float64Array[]>();
  const bad: BadCell[] = [];
  for (const run of plan.runs) {
    const baseline = baselines.get(run.inputs) ?? wholeGraph(plan, run.inputs);
    if (!baselines.has(run.inputs)) bad.push(...badCells(plan, run.inputs, baseline, undefined));
    baselines.set(run.inputs, baseline);
    const own = run.edits.length === 0 ? baseline : reachedByEdits(plan, run, baseline);
    if (own !== baseline) bad.push(...badCells(plan, run.key, own, baseline));
    columns.set(run.key, own);
  }
  return { columns, bad };
}

function wholeGraph(plan: Plan, inputs: string): Float64Array[] {
  const columns: Float64Array[] = new Array<Float64Array>(plan.cells.length).fill(new Float64Array(0));
  for (const { column, value } of plan.constants) columns[column] = new Float64Array(plan.lanes).fill(value);
  for (const [column, values] of plan.inputs.get(inputs) ?? []) columns[column] = values;
  for (const operation of plan.operations) columns[operation.out] = compute(operation, columns, plan.cells[operation.out] ?? 0, plan.lanes);
  return columns;
}

function reachedByEdits(plan: Plan, run: Run, baseline: readonly Float64Array[]): Float64Array[] {
  const columns = [...baseline];
  for (const [column, values] of editedColumns(run.edits, baseline, plan.firstYear, plan.lanes)) columns[column] = values;
  for (const operation of plan.operations) {
    if (isReached(operation, columns, baseline)) columns[operation.out] = compute(operation, columns, plan.cells[operation.out] ?? 0, plan.lanes);
  }
  return columns;
}

function isReached(operation: Operation, columns: readonly Float64Array[], baseline: readonly Float64Array[]): boolean {
  if (!('left' in operation)) return columns[operation.of.column] !== baseline[operation.of.column];
  const { left, right } = operation;
  return columns[left.column] !== baseline[left.column] || columns[right.column] !== baseline[right.column];
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
