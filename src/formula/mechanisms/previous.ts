import type { Known, Measuring } from '../measuring.js';
import { joinedBy } from '../measuring.js';
import { hullBounds } from '../interval.js';
import { sameUnit } from '../same-unit.js';
import type { Call } from '../tree.js';
import { noMeans } from '../weighted-mean.js';

/** `previous(x, initial)`: x in the year before; in the first year that is evaluated, `initial`. Both measure the same, and so does the result. */
export function measurePrevious(call: Call, x: Known, initial: Known, measuring: Measuring): Known | undefined {
  if (!sameUnit(call.name, call, x, initial, measuring)) return undefined;
  return { dimension: x.dimension, by: joinedBy(x.by, initial.by), ...hullBounds(x, initial), means: noMeans };
}
