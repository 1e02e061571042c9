import type { Operand } from '../../domain/plan.js';
import type { Lanes } from '../lanes.js';
import { start, valuesOf } from '../operands.js';

/**
 * First-order decay: IPCC 2006 Guidelines Vol 5 ch 3, pp. 3.9-3.10, equation 3.4 (stock at the end of the year = stock before × e^-k + deposit)
 * and 3.5 (decayed in the year = stock before × (1 - e^-k)). What is deposited in a year begins to decay on 1 January of the next,
 * the guidelines' default delay (p. 3.19: six months on average, reaction start in month 13). The initial stock is that at the end of the year before the first.
 */
export function decay(
  [deposit, rate, initial]: readonly [Operand, Operand, Operand],
  columns: readonly Float64Array[],
  out: Float64Array,
  stock: Float64Array,
  { count, perYear, from, to }: Lanes,
): void {
  const [deposits, rates, first] = [valuesOf(deposit, columns), valuesOf(rate, columns), valuesOf(initial, columns)];
  for (let cell = 0; cell < deposit.from.length; cell++) {
    const [atDeposit, atRate, atInitial] = [start(deposit, cell, count), start(rate, cell, count), start(initial, cell, count)];
    for (let lane = from; lane < to; lane++) {
      const here = cell * count + lane;
      const before = lane < perYear ? first[atInitial + lane]! : stock[here - perYear]!;
      const k = rates[atRate + lane]!;
      // expm1 keeps the digits of a slow decay, which 1 - exp(-k) would lose
      out[here] = before * -Math.expm1(-k);
      stock[here] = before * Math.exp(-k) + deposits[atDeposit + lane]!;
    }
  }
}
