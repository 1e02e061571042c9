import type { Operand } from '../../domain/plan.js';
import type { Lanes } from '../lanes.js';
import { start, valuesOf } from '../operands.js';

/** The value of a year before; in the first year the initial one. */
export function previous(
  [x, initial]: readonly [Operand, Operand],
  columns: readonly Float64Array[],
  out: Float64Array,
  { count, perYear, from, to }: Lanes,
): void {
  const [before, first] = [valuesOf(x, columns), valuesOf(initial, columns)];
  for (let cell = 0; cell < x.from.length; cell++) {
    const [atX, atInitial] = [start(x, cell, count), start(initial, cell, count)];
    for (let lane = from; lane < to; lane++)
      out[cell * count + lane] = lane < perYear ? first[atInitial + lane]! : before[atX + lane - perYear]!;
  }
}
