import type { Chances } from '../domain/chance.js';
import type { Plan, Run } from '../domain/plan.js';
import { editedColumns } from './apply-edits.js';
import type { DistinctRuns, DrawRequest } from './distinct-runs.js';
import type { CopiedRow, DirectRow } from './drawn-rows.js';
import { drawnRows } from './drawn-rows.js';
import type { EditedRow } from './edited-rows.js';
import { allRows, editedRows } from './edited-rows.js';
import { fixedNumbers } from './fixed-numbers.js';
import { nodesOf, nodesTo } from './nodes.js';
import type { Pool } from './pool.js';
import { rowProgramOf } from './row-functions.js';
import type { Ground, Schedule } from './schedule.js';
import { scheduleOf } from './schedule.js';
import type { StrayList } from './strays.js';
import { strayList } from './strays.js';

export interface Engine extends Ground {
  readonly plan: Plan;
  readonly request: DrawRequest;
  readonly strays: StrayList;
  /** Columns in the order in which they are computed. */
  readonly order: ReadonlyMap<number, number>;
  readonly pool: Pool;
}

/** Rows side by side would all begin at the same place of the processor's nearest cache if their distance were a power of two. */
const padding = 8;

export function engineOf(plan: Plan, request: DrawRequest, size: number): Engine {
  const nodes = nodesTo(request.observed, nodesOf(plan));
  const limits = new Float64Array(2 * plan.bounds.length);
  plan.bounds.forEach(({ low, high }, column) => {
    limits[2 * column] = Math.max(low, -Number.MAX_VALUE);
    limits[2 * column + 1] = Math.min(high, Number.MAX_VALUE);
  });
  return {
    plan,
    request,
    limits,
    compiled: rowProgramOf(plan, nodes),
    fixed: fixedNumbers(),
    years: plan.lanes,
    stride: size + padding,
    strays: strayList(plan, request.deck.draws),
    order: new Map(nodes.flatMap(({ writes }) => writes).map((column, i) => [column, i])),
    pool: new Map(),
  };
}

/** A municipality: its baseline, and its runs with measures. */
export interface Area {
  readonly key: string;
  readonly central: readonly Float64Array[];
  /** The draws of cells in wholes, which are made column by column, and of the others. */
  readonly copies: readonly CopiedRow[];
  readonly direct: readonly DirectRow[];
  readonly whole: Chances;
  readonly baseline: Rows;
  readonly runs: readonly PlannedRun[];
  rows: Float64Array;
}

/** The rows of a run: how they are computed, and where they are. */
interface Rows {
  readonly schedule: Schedule;
  readonly codes: Int32Array;
}

export interface PlannedRun {
  readonly same: DistinctRuns[number];
  readonly usual: RunRows;
  /** For blocks in which values are held inside their bounds. */
  held?: RunRows;
}

export interface RunRows {
  /** Rows that are made of those of the baseline, and rows that are copied from edited columns. */
  readonly edited: readonly EditedRow[];
  readonly copies: readonly CopiedRow[];
  readonly schedule: Schedule;
  /** The observed columns that differ from the baseline's, with the codes of their rows. */
  readonly changed: ReadonlyMap<number, Int32Array>;
  readonly codesOf: (column: number) => Int32Array;
}

export function areaOf(engine: Engine, key: string, runs: DistinctRuns, central: readonly Float64Array[]): Area {
  const { plan, compiled, fixed, request, stride } = engine;
  const codes = new Int32Array(compiled.places);
  const valueOf = (column: number, at: number): number => central[column]?.[at] ?? Number.NaN;
  const computed = new Set(compiled.formulas.map(({ column }) => column));
  plan.cells.forEach((cells, column) => {
    if (computed.has(column) || central[column] === undefined) return;
    for (let at = 0; at < cells * plan.lanes; at++) codes[compiled.starts[column]! + at] = fixed.codeOf(valueOf(column, at));
  });
  const drawn = drawnRows(request.chances, key, plan.lanes, valueOf, 0, stride, (column, at, row) => {
    codes[compiled.starts[column]! + at] = row;
  });
  const schedule = scheduleOf(engine, codes, drawn.end, {
    kind: 'central',
    valueAt: ({ column, target }, year) => valueOf(column, target - compiled.starts[column]! + year),
  });
  const baseline = { schedule, codes };
  const area = {
    key,
    central,
    copies: drawn.copies,
    direct: drawn.direct,
    whole: wholeChances(request.chances, key),
    baseline,
    rows: new Float64Array(0),
  };
  const planned = runs.map((same): PlannedRun => ({ same, usual: runRows(engine, area, same[0], 'usual') }));
  const end = Math.max(schedule.end, ...planned.map(({ usual }) => usual.schedule.end));
  return { ...area, runs: planned, rows: new Float64Array(end) };
}

/** Of what is drawn in a municipality, the columns with cells that sum to 1. */
function wholeChances(chances: Chances, key: string): Chances {
  const cells = (chances.inputs.get(key)?.cells ?? []).filter(({ column }) => chances.wholes.has(column));
  return { ...chances, inputs: new Map([[key, { cells }]]) };
}

export function runRows(
  engine: Engine,
  { baseline, central }: Pick<Area, 'baseline' | 'central'>,
  run: Run,
  how: 'usual' | 'held',
): RunRows {
  const { plan, compiled, fixed, request } = engine;
  const codes = baseline.codes.slice();
  const start = baseline.schedule.end;
  const place = { plan, chances: request.chances, starts: compiled.starts, stride: engine.stride };
  const moved = editedColumns(run.edits, central, plan.firstYear, plan.lanes);
  const fixedCodeOf = (column: number, at: number): number | undefined => {
    const value = moved.get(column)?.[at] ?? Number.NaN;
    return value >= engine.limits[2 * column]! && value <= engine.limits[2 * column + 1]! ? fixed.codeOf(value) : undefined;
  };
  const usual = how === 'usual' ? editedRows(run, place, codes, start, fixedCodeOf) : undefined;
  const held = usual ? undefined : allRows(run, place, codes, start);
  const end = usual?.end ?? held?.end ?? start;
  const schedule = scheduleOf(engine, codes, end, {
    kind: 'baseline',
    codes: baseline.codes,
    edited: run.edits.map(({ quantity }) => quantity),
  });
  const codesOf = (column: number): Int32Array => codesIn(engine, codes, column);
  const changed = [...request.observed].filter((column) =>
    codesOf(column).some((code, i) => code !== codesIn(engine, baseline.codes, column)[i]),
  );
  return {
    edited: usual?.rows ?? [],
    copies: held?.copies ?? [],
    schedule,
    changed: new Map(changed.map((column) => [column, codesOf(column)])),
    codesOf,
  };
}

export function codesIn({ plan, compiled }: Engine, codes: Int32Array, column: number): Int32Array {
  const start = compiled.starts[column]!;
  return codes.subarray(start, start + (plan.cells[column] ?? 0) * plan.lanes);
}
