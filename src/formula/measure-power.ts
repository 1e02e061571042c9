import { fault } from '../source/diagnostic.js';
import { isPlain, plain, showDimension, toPower } from '../quantity/dimension.js';
import { openPowerBounds, powerBounds } from './interval.js';
import type { Known, Measuring } from './measuring.js';
import { joinedBy } from './measuring.js';
import type { Tree } from './tree.js';
import { noMeans } from './weighted-mean.js';

/** `base^exponent`: the exponent is a plain number, and a constant where the base has a unit, because the unit of the result must be known. */
export function measurePower(
  tree: Extract<Tree, { kind: 'binary' }>,
  base: Known,
  exponent: Known,
  { lookup, found }: Measuring,
): Known | undefined {
  if (!isPlain(exponent.dimension)) {
    found.push(fault('unit-in-exponent', tree.right.at, { unit: showDimension(exponent.dimension, lookup.units) }));
    return undefined;
  }
  const by = joinedBy(base.by, exponent.by);
  const constant = constantOf(tree.right);
  if (constant !== undefined && Number.isFinite(constant))
    return { dimension: toPower(base.dimension, constant), by, ...powerBounds(base, constant), means: noMeans };
  if (isPlain(base.dimension)) return { dimension: plain, by, ...openPowerBounds(base, exponent), means: noMeans };
  found.push(fault('unit-not-plain', tree.left.at, { name: '^', unit: showDimension(base.dimension, lookup.units) }));
  return undefined;
}

/** The value of an exponent without names, such as `-1` or `1/2`. */
function constantOf(tree: Tree): number | undefined {
  if (tree.kind === 'number') return tree.value;
  if (tree.kind === 'negate') {
    const of = constantOf(tree.of);
    return of === undefined ? undefined : -of;
  }
  if (tree.kind !== 'binary') return undefined;
  const [left, right] = [constantOf(tree.left), constantOf(tree.right)];
  return left === undefined || right === undefined ? undefined : operations[tree.operation](left, right);
}

const operations: Readonly<Record<Extract<Tree, { kind: 'binary' }>['operation'], (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (a, b) => a ** b,
};
