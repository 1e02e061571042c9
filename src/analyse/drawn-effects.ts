import type { Boundary } from '../domain/documents.js';
import type { DrawnBlock, Observe } from '../domain/chance.js';
import { boundaries } from '../domain/findings.js';
import type { Plan } from '../domain/plan.js';
import type { Window } from './effects.js';
import type { Line } from './lines.js';

/** What a run saves against its baseline in every draw, in kg CO2e; positive when emissions fall. Both are evaluated on the same draws. */
export interface DrawnEffect {
  /** In the year, by boundary. */
  readonly year: Readonly<Record<Boundary, Float64Array>>;
  /** Summed over the years of the scenario, in the boundary that was asked for. */
  readonly cumulative: Float64Array;
}

/** The runs of one municipality by their key, in every draw. */
export type DrawnRuns = ReadonlyMap<string, DrawnEffect>;

/** What is needed to make effects of blocks: the emission lines of each municipality and the years of each run. */
export interface EffectQuestion {
  readonly plan: Plan;
  readonly boundary: Boundary;
  readonly draws: number;
  readonly linesOf: (municipality: string) => readonly Line[];
  readonly windowOf: (run: string) => Window;
}

export function nothingSaved(draws: number): DrawnEffect {
  const zeros = (): Float64Array => new Float64Array(draws);
  return { year: { territorial: zeros(), 'gpc-basic': zeros(), 'life-cycle': zeros(), avoided: zeros() }, cumulative: zeros() };
}

interface Current {
  readonly municipality: string;
  readonly lines: readonly Line[];
  readonly runs: Map<string, DrawnEffect>;
  /** Of the block: the columns without measures, and kg of each line by lane. */
  baseline: readonly Float64Array[];
  totals: readonly Float64Array[];
}

/**
 * Gathers effects from blocks and hands over each municipality when all its draws are there, so that memory is that of one municipality.
 * `end` hands over the last.
 */
export function effectsByMunicipality(
  question: EffectQuestion,
  take: (municipality: string, runs: DrawnRuns) => void,
): { readonly observe: Observe; readonly end: () => void } {
  let current: Current | undefined;
  const end = (): void => {
    if (current) take(current.municipality, current.runs);
    current = undefined;
  };
  const observe = (block: DrawnBlock): void => {
    const { inputs, key, edits } = block.run;
    if (current?.municipality !== inputs) {
      end();
      current = { municipality: inputs, lines: question.linesOf(inputs), runs: new Map(), baseline: [], totals: [] };
    }
    const lanes = question.plan.lanes * block.size;
    if (edits.length === 0) {
      current.baseline = [...block.columns];
      current.totals = current.lines.map((line) => laneSums(block.columns[line.column]!, lanes));
      return;
    }
    const effect = current.runs.get(key) ?? nothingSaved(question.draws);
    current.runs.set(key, effect);
    addBlock(effect, block, current, question);
  };
  return { observe, end };
}

/** The sum of all cells of a column, by lane. */
function laneSums(column: Float64Array, lanes: number): Float64Array {
  const sums = column.slice(0, lanes);
  for (let at = lanes; at < column.length; at += lanes)
    for (let lane = 0; lane < lanes; lane++) sums[lane] = sums[lane]! + column[at + lane]!;
  return sums;
}

function addBlock(
  effect: DrawnEffect,
  block: DrawnBlock,
  { lines, baseline, totals }: Current,
  { plan, boundary, windowOf }: EffectQuestion,
): void {
  const { size, from, columns } = block;
  const { year, first, last } = windowOf(block.run.key);
  lines.forEach((line, i) => {
    const column = columns[line.column]!;
    if (line.biogenic || column === baseline[line.column]) return;
    const before = totals[i]!;
    const after = laneSums(column, plan.lanes * size);
    for (const panel of boundaries) {
      const weight = (line.counted.get(panel) ?? 0) * line.potential;
      if (weight !== 0) addLanes(effect.year[panel], from, before, after, year, size, weight);
    }
    const weight = (line.counted.get(boundary) ?? 0) * line.potential;
    for (let lane = first; weight !== 0 && lane <= last; lane++) addLanes(effect.cumulative, from, before, after, lane, size, weight);
  });
}

function addLanes(
  sum: Float64Array,
  from: number,
  before: Float64Array,
  after: Float64Array,
  year: number,
  size: number,
  weight: number,
): void {
  const at = year * size;
  for (let i = 0; i < size; i++) sum[from + i] = sum[from + i]! + weight * (before[at + i]! - after[at + i]!);
}
