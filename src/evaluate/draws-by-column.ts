import type { Chances, Deck, Observe, Stray } from '../domain/chance.js';
import type { Plan, Run } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import { linksOf, reachOf } from '../domain/steps.js';
import type { DistinctRuns, DrawRequest } from './distinct-runs.js';
import { runsByInputs, usualBlock } from './distinct-runs.js';
import { drawnEdits } from './drawn-edits.js';
import type { Stretch } from './drawn-inputs.js';
import { drawnInputs, spreadOut } from './drawn-inputs.js';
import { heldWithin } from './held-within.js';
import { compute } from './kernels.js';
import type { Node } from './nodes.js';
import { isReached, nodesOf, nodesTo } from './nodes.js';
import type { Pool } from './pool.js';
import { shelve, zeros } from './pool.js';
import type { StrayList } from './strays.js';
import { strayList } from './strays.js';

/** The reference: every operation over all cells and years of a block, one after the other. */
export function drawnByColumn(plan: Plan, central: Results, request: DrawRequest, observe: Observe): readonly Stray[] {
  const { deck, block: size = usualBlock } = request;
  const engine = engineOf(plan, request);
  for (const { inputs: key, runs } of runsByInputs(plan, request.chances)) {
    const ground = groundOf(engine, key, central.columns.get(key) ?? []);
    for (let from = 0; from < deck.draws; from += size)
      evaluateBlock(engine, ground, runs, { from, size: Math.min(size, deck.draws - from) }, observe);
  }
  return engine.strays.found();
}

interface Engine {
  readonly plan: Plan;
  readonly chances: Chances;
  readonly observed: ReadonlySet<number>;
  /** The operations that lead to an observed column. */
  readonly nodes: readonly Node[];
  readonly deck: Deck;
  readonly strays: StrayList;
  readonly pool: Pool;
}

function engineOf(plan: Plan, { chances, deck, observed }: DrawRequest): Engine {
  return { plan, chances, observed, deck, strays: strayList(plan, deck.draws), nodes: nodesTo(observed, nodesOf(plan)), pool: new Map() };
}

/** What is the same in all blocks of a municipality. */
interface Ground {
  readonly key: string;
  /** Columns without draws, cells × years. */
  readonly central: readonly Float64Array[];
  /** The operations that draws reach without any measure. */
  readonly drawn: readonly Node[];
  /** Columns that no draw reaches, spread out over the draws of a block: made where an operation first reads them. */
  readonly still: Map<number, Float64Array>;
}

function groundOf({ plan, chances, nodes }: Engine, key: string, central: readonly Float64Array[]): Ground {
  const cells = chances.inputs.get(key)?.cells ?? [];
  const reach = reachOf(new Set(cells.map(({ column }) => column)), linksOf(plan.operations));
  return { key, central, drawn: nodes.filter(({ writes }) => writes.some((column) => reach.has(column))), still: new Map() };
}

/** A block of draws as it is computed: columns that nobody has read yet are `absent`. */
interface Work extends Engine {
  readonly ground: Ground;
  readonly stretch: Stretch;
  readonly baseline: Float64Array[];
}

const absent = new Float64Array(0);

function evaluateBlock(engine: Engine, ground: Ground, runs: DistinctRuns, stretch: Stretch, observe: Observe): void {
  const { plan, chances, deck, pool } = engine;
  const work: Work = { ...engine, ground, stretch, baseline: new Array<Float64Array>(plan.cells.length).fill(absent) };
  const inputs = drawnInputs(chances, ground.key, ground.central, deck, stretch, plan.lanes);
  for (const [column, values] of inputs) work.baseline[column] = values;
  for (const node of ground.drawn) computeAnew(node, work.baseline, work, ground.key);
  for (const same of runs) {
    const [run] = same;
    const columns = run.edits.length === 0 ? work.baseline : edited(run, work);
    for (const column of work.observed) fill(column, columns, work);
    for (const one of same) observe({ run: one, ...stretch, columns });
    if (columns !== work.baseline) shelveOwn(columns, work);
  }
  for (const { writes } of ground.drawn) for (const column of writes) shelve(work.baseline[column]!, pool);
}

/** The columns of a run with measures: those of the baseline where its edits do not reach. */
function edited(run: Run, work: Work): Float64Array[] {
  const { plan, chances, deck, stretch, nodes, baseline } = work;
  for (const { quantity } of run.edits) fill(quantity, baseline, work);
  const columns = [...baseline];
  for (const [column, values] of drawnEdits(run.edits, chances, baseline, deck, stretch, plan.firstYear, plan.lanes)) {
    columns[column] = heldWithin(column, values, run, work);
  }
  for (const node of nodes) if (isReached(node, columns, baseline)) computeAnew(node, columns, work, run.key);
  return columns;
}

function computeAnew({ operation, reads, writes }: Node, columns: Float64Array[], work: Work, run: string): void {
  const { plan, stretch, strays, pool } = work;
  for (const column of reads) fill(column, columns, work);
  const count = plan.lanes * stretch.size;
  for (const column of writes) columns[column] = zeros((plan.cells[column] ?? 0) * count, pool);
  compute(operation, columns, { count, perYear: stretch.size, from: 0, to: count });
  for (const column of writes) if (column < plan.quantities) strays.watch({ run, ...stretch }, column, columns[column]!);
}

/** Puts in place a column that no draw and no edit reaches. */
function fill(column: number, columns: Float64Array[], { baseline, ground, stretch, plan }: Work): void {
  if (columns[column] !== absent) return;
  if (baseline[column] === absent) {
    const central = ground.central[column] ?? absent;
    const known = ground.still.get(column);
    const lanes = (plan.cells[column] ?? 1) * plan.lanes * stretch.size;
    const values = known && known.length === lanes ? known : spreadOut(central, stretch.size);
    ground.still.set(column, values);
    baseline[column] = values;
  }
  columns[column] = baseline[column]!;
}

function shelveOwn(columns: readonly Float64Array[], { baseline, pool }: Work): void {
  columns.forEach((values, column) => {
    if (values !== baseline[column] && values !== absent) shelve(values, pool);
  });
}
