import type { Operand } from '../../domain/plan.js';
import type { Lanes } from '../lanes.js';
import { start, valuesOf } from '../operands.js';

/**
 * Cohorts by age, at the end of each year. What enters in a year has age 0 in it; of those a year older, the ratio of two neighbouring shares stays:
 * alive(age, year) = alive(age - 1, year - 1) × survival(age) / survival(age - 1). With the same shares every year this is entering × survival(age).
 * Beyond the last age nothing is left. `initial` is the stock by age at the end of the year before the first.
 */
export function turnover(
  [entering, survival, initial]: readonly [Operand, Operand, Operand],
  ages: number,
  columns: readonly Float64Array[],
  out: Float64Array,
  stock: Float64Array,
  { count, perYear, from, to }: Lanes,
): void {
  const [entered, shares, first] = [valuesOf(entering, columns), valuesOf(survival, columns), valuesOf(initial, columns)];
  const younger = (cohort: number, lane: number): number =>
    lane < perYear ? first[start(initial, cohort, count) + lane]! : stock[cohort * count + lane - perYear]!;
  for (let cell = 0; cell < entering.from.length; cell++)
    for (let lane = from; lane < to; lane++) {
      let total = 0;
      for (let age = 0; age < ages; age++) {
        const cohort = cell * ages + age;
        const share = shares[start(survival, cohort, count) + lane]!;
        const before = age === 0 ? entered[start(entering, cell, count) + lane]! : younger(cohort - 1, lane);
        const shareBefore = age === 0 ? 1 : shares[start(survival, cohort - 1, count) + lane]!;
        // where nobody is left the share before may be zero; somebody where it is zero contradicts it, and 0 / 0 says so
        const alive = before === 0 ? 0 : before * (share / shareBefore);
        stock[cohort * count + lane] = alive;
        total += alive;
      }
      out[cell * count + lane] = total;
    }
}
