import type { Boundary } from '../domain/documents.js';
import { boundaries } from '../domain/findings.js';
import type { Line } from './lines.js';
import { placesCounted } from './lines.js';

/** Which lanes are meant: the one of the year, and those of the scenario's years. */
export interface Window {
  readonly lanes: number;
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

/** kg of the line's gas in one lane, over all its cells. */
export function kilogramsIn(column: Float64Array | undefined, lanes: number, lane: number): number {
  let sum = 0;
  for (let at = lane; column && at < column.length; at += lanes) sum += column[at] ?? 0;
  return sum;
}

/** The effect of a run. A column that the run shares with the baseline saves exactly nothing. */
export function effectOf(run: Columns, baseline: Columns, lines: readonly Line[], window: Window, boundary: Boundary, municipality: string): Effect {
  const year = zeros();
  const cumulative = zeros();
  const falls = new Map<string, number>();
  for (const line of lines) {
    if (line.biogenic || run[line.column] === baseline[line.column]) continue;
    const saved = (lane: number): number =>
      line.potential * (kilogramsIn(baseline[line.column], window.lanes, lane) - kilogramsIn(run[line.column], window.lanes, lane));
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
  }
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
