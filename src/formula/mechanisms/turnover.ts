import { fault } from '../../source/diagnostic.js';
import { overDimension, plain } from '../../quantity/dimension.js';
import { overOf } from '../calls.js';
import { outOf } from '../interval.js';
import type { Known, Measuring } from '../measuring.js';
import { joinedBy, perYear } from '../measuring.js';
import { byWithout, isWithout, membersOver } from '../over-dimension.js';
import { hasUnit } from '../same-unit.js';
import type { Call } from '../tree.js';
import { noMeans } from '../weighted-mean.js';

/**
 * `turnover(entering, survival, initial, age)`: the stock at the end of the year of what entered in it and in the years before.
 * entering X/year without `age`; survival a share and initial X, both by `age`, whose members count 0, 1, 2 …; the result is X.
 */
export function measureTurnover(call: Call, entering: Known, survival: Known, initial: Known, measuring: Measuring): Known | undefined {
  const over = overOf(call);
  const ages = membersOver(over, [survival, initial], measuring);
  if (!over || !ages) return undefined;
  const stock = overDimension(entering.dimension, perYear);
  const [enteringTree, survivalTree, initialTree] = call.arguments;
  const fits = [
    isWithout(enteringTree, entering, call.name, over.name, measuring),
    hasUnit(survivalTree, survival, plain, measuring),
    hasUnit(initialTree, initial, stock, measuring),
  ];
  if (ages.some((member, age) => member !== String(age)))
    measuring.found.push(fault('ages-not-counted', over.at, { dimension: over.name, members: ages }));
  if (survival.low < 0 || survival.high > 1)
    measuring.found.push(
      fault('share-can-pass-one', survivalTree?.at ?? call.at, { low: String(survival.low), high: String(survival.high) }),
    );
  if (fits.includes(false)) return undefined;
  const by = joinedBy(joinedBy(entering.by, byWithout(survival.by, over.name)), byWithout(initial.by, over.name));
  return { dimension: stock, by, ...outOf([entering, initial]), means: noMeans };
}
