import type { Observe, Stray } from '../domain/chance.js';
import type { Plan } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { Edit } from '../domain/study.js';
import type { DrawRequest } from './distinct-runs.js';
import { runsByInputs, usualBlock } from './distinct-runs.js';
import { amountsOf, drawnEdits } from './drawn-edits.js';
import type { Stretch } from './drawn-inputs.js';
import { drawnInputs } from './drawn-inputs.js';
import type { CopiedRow } from './drawn-rows.js';
import { writeDirect } from './drawn-rows.js';
import { writeEdited } from './edited-rows.js';
import { placeOfFixed } from './fixed-numbers.js';
import { heldWithin } from './held-within.js';
import type { Area, Engine, PlannedRun, RunRows } from './planned-rows.js';
import { areaOf, codesIn, engineOf, runRows } from './planned-rows.js';
import { remembered } from './remembered.js';
import { isFixed } from './row-functions.js';
import { computeRows } from './schedule.js';
import type { Pool } from './pool.js';
import { shelve } from './pool.js';

/**
 * The generated back end. A row is a cell in a year, in all draws of a block. Which rows there are is found once for each run, before any draw is made:
 * rows that would be the same are one, and what no draw reaches is a number. What is left is computed block by block by generated functions.
 */
export function drawnByRow(plan: Plan, central: Results, request: DrawRequest, observe: Observe): readonly Stray[] {
  const { deck, block: size = usualBlock } = request;
  const engine = engineOf(plan, request, size);
  for (const { inputs: key, runs } of runsByInputs(plan, request.chances)) {
    const area = areaOf(engine, key, runs, central.columns.get(key) ?? []);
    for (let from = 0; from < deck.draws; from += size)
      evaluateBlock(engine, area, { from, size: Math.min(size, deck.draws - from) }, observe);
  }
  return engine.strays.found();
}

/** A block as it is computed. */
interface Work {
  readonly stretch: Stretch;
  /** Whole columns of the baseline, made when they are first asked for. */
  readonly columnOf: (column: number) => Float64Array;
  /** True where all draws of a column lie inside its limits without any measure. */
  readonly isInside: (column: number) => boolean;
  readonly amountsOf: (edit: Edit) => Float64Array | undefined;
}

function evaluateBlock(engine: Engine, area: Area, stretch: Stretch, observe: Observe): void {
  const { plan, request, pool } = engine;
  const inputs = drawnInputs(area.whole, area.key, area.central, request.deck, stretch, plan.lanes);
  copyRows(area.copies, inputs, area.rows, stretch.size);
  writeDirect(area.direct, area.rows, request.deck, stretch);
  const { baseline } = area;
  const strayed = computeRows(baseline.schedule, engine, area.rows, stretch.size);
  noteStrays(engine, area, strayed, (column) => codesIn(engine, baseline.codes, column), area.key, stretch);
  const made = new Map(inputs);
  const columnOf = remembered(made, (column) => columnFrom(codesIn(engine, baseline.codes, column), engine, area.rows, stretch.size));
  const isInside = remembered(new Map<number, boolean>(), (column) => isWithin(columnOf(column), engine.limits, column));
  const { levers } = request.chances;
  const amounts = remembered(new Map<Edit, Float64Array | undefined>(), (edit) => {
    const lever = levers.get(edit);
    return lever && amountsOf(lever, request.deck, stretch);
  });
  const work: Work = { stretch, columnOf, isInside, amountsOf: amounts };
  const columns = plan.cells.map((): Float64Array => absent);
  for (const column of request.observed) columns[column] = columnOf(column);
  for (const planned of area.runs) {
    const own = planned.same[0].edits.length === 0 ? columns : editedBlock(engine, area, planned, work, columns);
    for (const run of planned.same) observe({ run, ...stretch, columns: own });
    if (own !== columns) for (const column of planned.usual.changed.keys()) shelveOwn(own, columns, column, pool);
    if (own !== columns && planned.held)
      for (const column of planned.held.changed.keys()) if (!planned.usual.changed.has(column)) shelveOwn(own, columns, column, pool);
  }
  for (const [column, values] of made) if (!inputs.has(column)) shelve(values, pool);
}

function shelveOwn(own: readonly Float64Array[], baseline: readonly Float64Array[], column: number, pool: Pool): void {
  const values = own[column] ?? absent;
  if (values !== baseline[column]) shelve(values, pool);
}

function isWithin(values: Float64Array, limits: Float64Array, column: number): boolean {
  const [low, high] = [limits[2 * column]!, limits[2 * column + 1]!];
  for (let at = 0; at < values.length; at++) if (!(values[at]! >= low && values[at]! <= high)) return false;
  return true;
}

const absent = new Float64Array(0);

/** The columns of a run with measures: those of the baseline where its edits do not reach. */
function editedBlock(
  engine: Engine,
  area: Area,
  planned: PlannedRun,
  work: Work,
  baseline: readonly Float64Array[],
): readonly Float64Array[] {
  const { usual, same } = planned;
  const [run] = same;
  const { size } = work.stretch;
  const isUsual =
    run.edits.every(({ quantity }) => work.isInside(quantity)) &&
    writeEdited(usual.edited, area.rows, engine.fixed.values(), engine.limits, size, work.amountsOf);
  const rows = isUsual ? usual : heldRows(engine, area, planned, work);
  const strayed = computeRows(rows.schedule, engine, area.rows, size);
  noteStrays(engine, area, strayed, rows.codesOf, run.key, work.stretch);
  const columns = [...baseline];
  for (const [column, codes] of rows.changed) columns[column] = columnFrom(codes, engine, area.rows, size);
  return columns;
}

/** Where values leave their limits: whole columns are edited, as the other back end does, and held. */
function heldRows(engine: Engine, area: Area, planned: PlannedRun, { stretch, columnOf }: Work): RunRows {
  const { plan, request, strays } = engine;
  const [run] = planned.same;
  const before = new Array<Float64Array>(plan.cells.length).fill(absent);
  for (const { quantity } of run.edits) before[quantity] = columnOf(quantity);
  const edited = drawnEdits(run.edits, request.chances, before, request.deck, stretch, plan.firstYear, plan.lanes);
  for (const [column, values] of edited) heldWithin(column, values, run, { plan, chances: request.chances, stretch, strays });
  const rows = (planned.held ??= runRows(engine, area, run, 'held'));
  if (rows.schedule.end > area.rows.length) area.rows = widened(area.rows, rows.schedule.end);
  copyRows(rows.copies, edited, area.rows, stretch.size);
  return rows;
}

function widened(rows: Float64Array, length: number): Float64Array {
  const wider = new Float64Array(length);
  wider.set(rows);
  return wider;
}

function copyRows(copies: readonly CopiedRow[], columns: ReadonlyMap<number, Float64Array>, rows: Float64Array, size: number): void {
  for (const { column, at, row } of copies) {
    const values = columns.get(column) ?? absent;
    const from = at * size;
    for (let i = 0; i < size; i++) rows[row + i] = values[from + i]!;
  }
}

/** A whole column from its rows: cells × years × draws. */
function columnFrom(codes: Int32Array, { fixed, pool }: Engine, rows: Float64Array, size: number): Float64Array {
  const values = pool.get(codes.length * size)?.pop() ?? new Float64Array(codes.length * size);
  const numbers = fixed.values();
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    const to = at * size;
    if (isFixed(code)) values.fill(numbers[placeOfFixed(code)]!, to, to + size);
    else for (let i = 0; i < size; i++) values[to + i] = rows[code + i]!;
  }
  return values;
}

/** Looks at columns with a stray value again, as the other back end does, so that both say the same of them. */
function noteStrays(
  engine: Engine,
  { rows }: Area,
  strayed: ReadonlySet<number>,
  codesOf: (column: number) => Int32Array,
  run: string,
  { from, size }: Stretch,
): void {
  const placeOf = (column: number): number => engine.order.get(column) ?? 0;
  for (const column of [...strayed].sort((a, b) => placeOf(a) - placeOf(b))) {
    const values = columnFrom(codesOf(column), engine, rows, size);
    engine.strays.watch({ run, from, size }, column, values);
    shelve(values, engine.pool);
  }
}
