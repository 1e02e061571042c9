import type { Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { impossible } from '../source/impossible.js';
import { isPlain, overDimension, plain, showDimension, timesDimension, toPower } from '../quantity/dimension.js';
import { valuesOf } from './calls.js';
import type { Bounds } from './interval.js';
import { absoluteBounds, addBounds, divideBounds, multiplyBounds, negateBounds, risingBounds } from './interval.js';
import type { Lookup, Measured } from './lookup.js';
import { measureName } from './measure-name.js';
import { measurePower } from './measure-power.js';
import { measureSum } from './measure-sum.js';
import type { Known, Measuring } from './measuring.js';
import { joinedBy } from './measuring.js';
import { measureDecay } from './mechanisms/decay.js';
import { measureInterpolate } from './mechanisms/interpolate.js';
import { measurePrevious } from './mechanisms/previous.js';
import { measureTurnover } from './mechanisms/turnover.js';
import { sameUnit } from './same-unit.js';
import type { Call, Tree } from './tree.js';
import { addMeans, negateMeans, noMeans, overMeans, timesMeans } from './weighted-mean.js';

export type { Lookup, Measured, Named } from './lookup.js';

/** The unit, the dimensions and the bounds of a formula, before any number; every place where they do not fit is a fault. */
export function measureOf(tree: Tree, lookup: Lookup): Outcome<Measured> {
  const measuring: Measuring = { lookup, found: [] };
  const known = measure(tree, measuring);
  if (!known || measuring.found.length > 0) return { diagnostics: measuring.found };
  const { dimension, by, low, high } = known;
  return { value: { dimension, by, low, high }, diagnostics: [] };
}

function measure(tree: Tree, measuring: Measuring): Known | undefined {
  switch (tree.kind) {
    case 'number':
      return { dimension: plain, by: [], low: tree.value, high: tree.value, means: noMeans };
    case 'name':
      return measureName(tree, measuring);
    case 'negate': {
      const of = measure(tree.of, measuring);
      return of && { ...of, ...negateBounds(of), means: negateMeans(of) };
    }
    case 'binary':
      return binary(tree, measuring);
    case 'call':
      return call(tree, measuring);
    default:
      return impossible(tree);
  }
}

function binary(tree: Extract<Tree, { kind: 'binary' }>, measuring: Measuring): Known | undefined {
  const left = measure(tree.left, measuring);
  const right = measure(tree.right, measuring);
  if (!left || !right) return undefined;
  const by = joinedBy(left.by, right.by);
  switch (tree.operation) {
    case 'add':
      return added(tree, left, right, measuring);
    case 'subtract':
      return added(tree, left, { ...right, ...negateBounds(right), means: negateMeans(right) }, measuring);
    case 'multiply':
      return {
        dimension: timesDimension(left.dimension, right.dimension),
        by,
        ...multiplyBounds(left, right),
        means: timesMeans(left, right),
      };
    case 'divide':
      return { dimension: overDimension(left.dimension, right.dimension), by, ...divideBounds(left, right), means: overMeans(left, right) };
    case 'power':
      return measurePower(tree, left, right, measuring);
    default:
      return impossible(tree.operation);
  }
}

function added(tree: Extract<Tree, { kind: 'binary' }>, left: Known, right: Known, measuring: Measuring): Known | undefined {
  if (!sameUnit(tree.operation, tree, left, right, measuring)) return undefined;
  return { dimension: left.dimension, by: joinedBy(left.by, right.by), ...addBounds(left, right), means: addMeans(left, right) };
}

function call(tree: Call, measuring: Measuring): Known | undefined {
  const values = valuesOf(tree);
  const parts = values.map((value) => measure(value, measuring)).filter((part) => part !== undefined);
  const [first, second, third] = parts;
  if (!first || parts.length !== values.length) return undefined;
  switch (tree.name) {
    case 'sum':
      return measureSum(tree, first, measuring);
    case 'previous':
      return second && measurePrevious(tree, first, second, measuring);
    case 'decay':
      return second && third && measureDecay(tree, first, second, third, measuring);
    case 'turnover':
      return second && third && measureTurnover(tree, first, second, third, measuring);
    case 'interpolate':
      return second && third && measureInterpolate(tree, first, second, third, measuring);
    case 'min':
      return extreme(tree, parts, Math.min, measuring);
    case 'max':
      return extreme(tree, parts, Math.max, measuring);
    case 'abs':
      return { ...first, ...absoluteBounds(first), means: noMeans };
    case 'sqrt':
      return { ...first, dimension: toPower(first.dimension, 1 / 2), ...risingBounds(first, Math.sqrt), means: noMeans };
    case 'exp':
      return plainFunction(tree, first, risingBounds(first, Math.exp), measuring);
    case 'log':
      return plainFunction(tree, first, risingBounds(first, Math.log), measuring);
    default:
      return impossible(tree.name);
  }
}

function plainFunction(tree: Call, of: Known, bounds: Bounds, { lookup, found }: Measuring): Known | undefined {
  if (isPlain(of.dimension)) return { ...of, ...bounds, means: noMeans };
  const at = tree.arguments[0]?.at ?? tree.at;
  found.push(fault('unit-not-plain', at, { name: tree.name, unit: showDimension(of.dimension, lookup.units) }));
  return undefined;
}

function extreme(tree: Call, parts: readonly Known[], pick: (a: number, b: number) => number, measuring: Measuring): Known | undefined {
  return parts.reduce<Known | undefined>((left, right) => {
    if (!left || !sameUnit(tree.name, tree, left, right, measuring)) return undefined;
    const by = joinedBy(left.by, right.by);
    return { dimension: left.dimension, by, low: pick(left.low, right.low), high: pick(left.high, right.high), means: noMeans };
  }, parts[0]);
}
