import { overOf } from './calls.js';
import { sumBounds } from './interval.js';
import type { Known, Measuring } from './measuring.js';
import { byWithout, membersOver } from './over-dimension.js';
import type { Call } from './tree.js';
import { meanOver, noMeans } from './weighted-mean.js';

/** `sum(value, over)`: takes the dimension away; the sum of a weighted mean keeps the bounds of what is weighted. */
export function measureSum(call: Call, value: Known, measuring: Measuring): Known | undefined {
  const over = overOf(call);
  const members = membersOver(over, [value], measuring);
  if (!over || !members) return undefined;
  const bounds = meanOver(over.name, value) ?? sumBounds(value, members.length);
  return { dimension: value.dimension, by: byWithout(value.by, over.name), ...bounds, means: noMeans };
}
