import type { Boundary } from '../domain/documents.js';
import { boundaries } from '../domain/findings.js';
import type { Line } from './lines.js';
import { placesCounted } from './lines.js';

/** Which lanes are meant: the one of the year, and those of the scenario's years. */
export interface Window {
  readonly year: number;
  readonly first: number;
  readonly last: number;
}

/**
 * What a run saves against its baseline, in kg CO2e; positive when emissions fall. It is additive in its parts, so that it can be shared among measures:
 * for each boundary the year and the sum of the years, then for each place the year in the boundary that was asked for.
 */
export interface Effect {
  readonly year: Readonly<Record<Boundary, number>>;
  readonly cumulative: Readonly<Record<Boundary, number>>;
  readonly falls: ReadonlyMap<string, number>;
}

type Columns = readonly Float64Array[];

/** kg of each line's gas by lane, over all its cells; a line whose column is the baseline's own takes the baseline's totals. */
export function totalsOf(
  columns: Columns,
  lines: readonly Line[],
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
  for (let at = 0; column && at < column.length; at++) totals[at % lanes] = totals[at % lanes]! + column[at]!;
  return totals;
}

/** The effect of a run, from the totals of its lines. Totals that are the baseline's own save exactly nothing. */
export function effectOf(
  run: Columns,
  baseline: Columns,
  lines: readonly Line[],
  window: Window,
  boundary: Boundary,
  municipality: string,
): Effect {
  const year = zeros();
  const cumulative = zeros();
  const falls = new Map<string, number>();
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
      year[panel] += counted * inYear;
      cumulative[panel] += counted * inAll;
    }
    for (const { place, share } of placesCounted(line, boundary, municipality)) falls.set(place, (falls.get(place) ?? 0) + share * inYear);
  });
  return { year, cumulative, falls };
}

function zeros(): Record<Boundary, number> {
  return { territorial: 0, 'gpc-basic': 0, 'life-cycle': 0, avoided: 0 };
}

/** The effect of doing nothing. */
export const noEffect: Effect = { year: zeros(), cumulative: zeros(), falls: new Map() };

/** A sum of effects, each with a weight. */
export function weighted(parts: readonly (readonly [number, Effect])[]): Effect {
  const year = zeros();
  const cumulative = zeros();
  const falls = new Map<string, number>();
  for (const [weight, effect] of parts) {
    for (const panel of boundaries) {
      year[panel] += weight * effect.year[panel];
      cumulative[panel] += weight * effect.cumulative[panel];
    }
    for (const [place, value] of effect.falls) falls.set(place, (falls.get(place) ?? 0) + weight * value);
  }
  return { year, cumulative, falls };
}
