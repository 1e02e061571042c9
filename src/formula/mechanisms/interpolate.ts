import { overOf } from '../calls.js';
import type { Known, Measuring } from '../measuring.js';
import { joinedBy } from '../measuring.js';
import { byWithout, isWithout, membersOver } from '../over-dimension.js';
import { hasUnit } from '../same-unit.js';
import type { Call } from '../tree.js';
import { noMeans } from '../weighted-mean.js';

/**
 * `interpolate(x, at, value, dimension)`: the value of a table at x, on straight lines between its points and held at its ends.
 * `at` and `value` have the dimension, x has the unit of `at`; the result has the unit of `value` and lies within its bounds.
 */
export function measureInterpolate(call: Call, x: Known, at: Known, value: Known, measuring: Measuring): Known | undefined {
  const over = overOf(call);
  const points = membersOver(over, [at, value], measuring);
  if (!over || !points) return undefined;
  const fits = [isWithout(call.arguments[0], x, call.name, over.name, measuring), hasUnit(call.arguments[1], at, x.dimension, measuring)];
  if (fits.includes(false)) return undefined;
  const by = joinedBy(joinedBy(x.by, byWithout(at.by, over.name)), byWithout(value.by, over.name));
  return { dimension: value.dimension, by, low: value.low, high: value.high, means: noMeans };
}
