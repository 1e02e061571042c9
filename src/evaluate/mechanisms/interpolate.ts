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
  const [point, height] = [new Float64Array(points), new Float64Array(points)];
  for (let cell = 0; cell < x.from.length; cell++)
    for (let lane = from; lane < to; lane++) {
      for (let i = 0; i < points; i++) {
        point[i] = table[start(at, cell * points + i, count) + lane]!;
        height[i] = values[start(value, cell * points + i, count) + lane]!;
      }
      out[cell * count + lane] = between(wanted[start(x, cell, count) + lane]!, point, height);
    }
}

function between(x: number, point: Float64Array, height: Float64Array): number {
  let below = 0;
  for (let i = 0; i < point.length; i++) {
    if (i > 0 && !(point[i]! > point[i - 1]!)) return Number.NaN;
    if (point[i]! <= x) below = i;
  }
  if (Number.isNaN(x)) return x;
  if (below === point.length - 1 || x <= point[below]!) return height[below]!;
  const weight = (x - point[below]!) / (point[below + 1]! - point[below]!);
  return height[below]! + weight * (height[below + 1]! - height[below]!);
}
