import type { Boundary } from '../domain/documents.js';
import { boundaries } from '../domain/findings.js';
import type { WeighedLine } from '../domain/trial.js';
import { placesCounted } from './lines.js';

/** Which lanes are meant: the one of the year, and those of the scenario's years. */
export interface Window {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/**
 * What a run saves against its baseline, in kg CO2e; positive when emissions fall. It is additive in its parts, so that it can be shared among measures:
 * for each boundary the year and the sum of the years; for each place the year in the boundary that was asked for; and, whatever that boundary is,
 * what the territorial account of each place shows (`accounts`), and of that what happens at plants, by plant.
 */
export interface Effect {
  readonly year: Readonly<Record<Boundary, number>>;
  readonly cumulative: Readonly<Record<Boundary, number>>;
  readonly falls: ReadonlyMap<string, number>;
  readonly accounts: ReadonlyMap<string, number>;
  readonly plants: ReadonlyMap<string, number>;
}

type Columns = readonly Float64Array[];

/** kg of each line's gas by lane, over all its cells; a line whose column is the baseline's own takes the baseline's totals. */
export function totalsOf(
  columns: Columns,
  lines: readonly WeighedLine[],
  lanes: number,
  baseline?: { readonly columns: Columns; readonly totals: Columns },
): Columns {
  return lines.map((line, i) => {
    const column = columns[line.column];
    const known = baseline && baseline.columns[line.column] === column ? baseline.totals[i] : undefined;
    return known ?? laneTotals(column, lanes);
  });
}

/** The sum of all cells of a column, by lane. */
export function laneTotals(column: Float64Array | undefined, lanes: number): Float64Array {
  const totals = new Float64Array(lanes);
  for (let from = 0; column && from < column.length; from += lanes)
    for (let lane = 0; lane < lanes; lane++) totals[lane] = totals[lane]! + column[from + lane]!;
  return totals;
}

/** The effect of a run, from the totals of its lines. Totals that are the baseline's own save exactly nothing. */
export function effectOf(
  run: Columns,
  baseline: Columns,
  lines: readonly WeighedLine[],
  window: Window,
  boundary: Boundary,
  municipality: string,
): Effect {
  const effect = nothing();
  const direct: Direct = { sum: 0, size: 0 };
  lines.forEach((line, i) => {
    const [before, after] = [baseline[i], run[i]];
    if (line.biogenic || !before || !after || before === after) return;
    const saved = (lane: number): number => line.potential * (before[lane]! - after[lane]!);
    const inYear = saved(window.year);
    let inAll = 0;
    for (let lane = window.first; lane <= window.last; lane++) inAll += saved(lane);
    for (const panel of boundaries) {
      const counted = line.counted.get(panel) ?? 0;
      if (counted === 0) continue;
      effect.year[panel] += counted * inYear;
      effect.cumulative[panel] += counted * inAll;
    }
    for (const { place, share } of placesCounted(line, boundary, municipality)) increase(effect.falls, place, share * inYear);
    if (line.territorial) enter(effect, direct, line, inYear);
  });
  checkAccounts(effect, direct);
  return effect;
}

interface Growing {
  readonly year: Record<Boundary, number>;
  readonly cumulative: Record<Boundary, number>;
  readonly falls: Map<string, number>;
  readonly accounts: Map<string, number>;
  readonly plants: Map<string, number>;
}

/** Direct emissions saved, without a look at where; `size` is the sum of their absolute parts. */
interface Direct {
  sum: number;
  size: number;
}

function enter({ accounts, plants }: Growing, direct: Direct, { places }: WeighedLine, saved: number): void {
  direct.sum += saved;
  direct.size += Math.abs(saved);
  for (const { place, share, plant } of places) {
    increase(accounts, place, share * saved);
    if (plant !== undefined) increase(plants, plant, share * saved);
  }
}

/** Far above the rounding of a sum of some hundred numbers, far below anything that is shown. */
export const tolerance = 1e-9;

/** Whatever is saved shows in some account, once: nothing is lost or doubled between municipalities. Anything else is a bug of ours. */
function checkAccounts({ accounts }: Growing, { sum, size }: Direct): void {
  const shown = [...accounts.values()].reduce((total, value) => total + value, 0);
  if (!(Math.abs(shown - sum) <= tolerance * size)) throw new Error(`the accounts show ${shown} kg, but ${sum} kg are saved`);
}

function increase(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

function zeros(): Record<Boundary, number> {
  return { territorial: 0, 'gpc-basic': 0, 'life-cycle': 0, avoided: 0 };
}

function nothing(): Growing {
  return { year: zeros(), cumulative: zeros(), falls: new Map(), accounts: new Map(), plants: new Map() };
}

/** The effect of doing nothing. */
export const noEffect: Effect = nothing();

/** A sum of effects, each with a weight. */
export function weighted(parts: readonly (readonly [number, Effect])[]): Effect {
  const sum = nothing();
  for (const [weight, effect] of parts) {
    for (const panel of boundaries) {
      sum.year[panel] += weight * effect.year[panel];
      sum.cumulative[panel] += weight * effect.cumulative[panel];
    }
    for (const name of ['falls', 'accounts', 'plants'] as const)
      for (const [key, value] of effect[name]) increase(sum[name], key, weight * value);
  }
  return sum;
}
