import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { bothBounds, sumBounds } from './interval.js';
import type { Known, Measuring } from './measuring.js';
import type { Tree } from './tree.js';
import { noMeans } from './weighted-mean.js';

/** `sum(value, over)`: takes the dimension away; the sum of a weighted mean keeps the bounds of what is weighted. */
export function measureSum(value: Known, over: Tree | undefined, { lookup, found }: Measuring): Known | undefined {
  if (over?.kind !== 'name') return undefined;
  const members = lookup.dimensions.get(over.name);
  if (!members) {
    const near = nearest(over.name, lookup.dimensions.keys());
    found.push(fault('unknown-dimension', over.at, { name: over.name, ...(near === undefined ? {} : { nearest: near }) }));
    return undefined;
  }
  if (!value.by.includes(over.name)) {
    found.push(fault('dimension-not-in-value', over.at, { dimension: over.name, has: value.by }));
    return undefined;
  }
  const all = sumBounds(value, members.length);
  const mean = value.means.get(over.name);
  const bounds = mean ? bothBounds(mean, all) : all;
  return { dimension: value.dimension, by: value.by.filter((name) => name !== over.name), ...bounds, means: noMeans };
}
