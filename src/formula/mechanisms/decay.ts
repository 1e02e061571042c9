import { overDimension } from '../../quantity/dimension.js';
import { outOf } from '../interval.js';
import type { Known, Measuring } from '../measuring.js';
import { joinedBy, perYear } from '../measuring.js';
import { hasUnit } from '../same-unit.js';
import type { Call } from '../tree.js';
import { noMeans } from '../weighted-mean.js';

/**
 * `decay(deposit, rate, initial)`: what decays in a year of what was deposited before (IPCC 2006 Vol 5 ch 3, equations 3.4 and 3.5, pp. 3.9-3.10).
 * deposit X/year, rate 1/year, initial X; the result is X/year.
 */
export function measureDecay(call: Call, deposit: Known, rate: Known, initial: Known, measuring: Measuring): Known | undefined {
  const fits = [
    hasUnit(call.arguments[1], rate, perYear, measuring),
    hasUnit(call.arguments[2], initial, overDimension(deposit.dimension, perYear), measuring),
  ];
  if (fits.includes(false)) return undefined;
  const by = joinedBy(joinedBy(deposit.by, rate.by), initial.by);
  return { dimension: deposit.dimension, by, ...outOf([deposit, rate, initial]), means: noMeans };
}
