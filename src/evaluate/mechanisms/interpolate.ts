import type { Operand } from '../../domain/plan.js';
import type { Lanes } from '../lanes.js';
import { start, valuesOf } from '../operands.js';

/** A table of points on straight lines, held at both ends. It is no number where the points do not rise (`broken-laws` says so). */
export function interpolate(
  [x, at, value]: readonly [Operand, Operand, Operand],
  points: number,
  columns: readonly Float64Array[],
  out: Float64Array,
  { count, from, to }: Lanes,
): void {
  const [wanted, table, values] = [valuesOf(x, columns), valuesOf(at, columns), valuesOf(value, columns)];
  const [point, height] = [new Int32Array(points), new Int32Array(points)];
  for (let cell = 0; cell < x.from.length; cell++) {
    for (let i = 0; i < points; i++) {
      point[i] = start(at, cell * points + i, count);
      height[i] = start(value, cell * points + i, count);
    }
    const own = start(x, cell, count);
    for (let lane = from; lane < to; lane++) out[cell * count + lane] = between(wanted[own + lane]!, table, point, values, height, lane);
  }
}

/** `point` and `height` say where the lanes of each point begin. */
function between(x: number, table: Float64Array, point: Int32Array, values: Float64Array, height: Int32Array, lane: number): number {
  let below = 0;
  let before = -Infinity;
  for (let i = 0; i < point.length; i++) {
    const here = table[point[i]! + lane]!;
    if (!(here > before)) return Number.NaN;
    if (here <= x) below = i;
    before = here;
  }
  if (Number.isNaN(x)) return x;
  const low = table[point[below]! + lane]!;
  const value = values[height[below]! + lane]!;
  if (below === point.length - 1 || x <= low) return value;
  const weight = (x - low) / (table[point[below + 1]! + lane]! - low);
  return value + weight * (values[height[below + 1]! + lane]! - value);
}
