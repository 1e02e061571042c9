import type { Diagnostic, Outcome } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { impossible } from '../source/impossible.js';
import { isPlain, overDimension, plain, sameDimension, showDimension, timesDimension, toPower } from '../quantity/dimension.js';
import { addHint } from './add-hint.js';
import { absoluteBounds, addBounds, divideBounds, multiplyBounds, negateBounds, powerBounds, risingBounds } from './interval.js';
import type { Lookup, Measured } from './lookup.js';
import { measureName } from './measure-name.js';
import type { Tree } from './tree.js';

export type { Lookup, Measured, Named } from './lookup.js';

/** The unit, the dimensions and the bounds of a formula, before any number; every place where they do not fit is a fault. */
export function measureOf(tree: Tree, lookup: Lookup): Outcome<Measured> {
  const found: Diagnostic[] = [];
  const value = measure(tree, lookup, found);
  return value && found.length === 0 ? { value, diagnostics: [] } : { diagnostics: found };
}

function measure(tree: Tree, lookup: Lookup, found: Diagnostic[]): Measured | undefined {
  switch (tree.kind) {
    case 'number':
      return { dimension: plain, by: [], low: tree.value, high: tree.value };
    case 'name':
      return measureName(tree, lookup, found);
    case 'negate': {
      const of = measure(tree.of, lookup, found);
      return of && { ...of, ...negateBounds(of) };
    }
    case 'binary':
      return binary(tree, lookup, found);
    case 'call':
      return call(tree, lookup, found);
    default:
      return impossible(tree);
  }
}

function binary(tree: Extract<Tree, { kind: 'binary' }>, lookup: Lookup, found: Diagnostic[]): Measured | undefined {
  const left = measure(tree.left, lookup, found);
  const right = measure(tree.right, lookup, found);
  if (!left || !right) return undefined;
  const by = union(left.by, right.by);
  switch (tree.operation) {
    case 'add':
    case 'subtract':
      return sameUnit(tree.operation, tree, left, right, lookup, found)
        ? { dimension: left.dimension, by, ...addBounds(left, tree.operation === 'add' ? right : negateBounds(right)) }
        : undefined;
    case 'multiply':
      return { dimension: timesDimension(left.dimension, right.dimension), by, ...multiplyBounds(left, right) };
    case 'divide':
      return { dimension: overDimension(left.dimension, right.dimension), by, ...divideBounds(left, right) };
    case 'power':
      return power(tree, left, right, by, lookup, found);
    default:
      return impossible(tree.operation);
  }
}

function power(
  tree: Extract<Tree, { kind: 'binary' }>,
  left: Measured,
  right: Measured,
  by: readonly string[],
  lookup: Lookup,
  found: Diagnostic[],
): Measured | undefined {
  if (!isPlain(right.dimension)) {
    found.push(fault('unit-in-exponent', tree.right.at, { unit: showDimension(right.dimension, lookup.units) }));
    return undefined;
  }
  const exponent = tree.right.kind === 'number' ? tree.right.value : undefined;
  if (exponent === undefined && !isPlain(left.dimension)) {
    found.push(fault('unit-not-plain', tree.left.at, { name: '^', unit: showDimension(left.dimension, lookup.units) }));
    return undefined;
  }
  if (exponent !== undefined) return { dimension: toPower(left.dimension, exponent), by, ...powerBounds(left, exponent) };
  const inUnitInterval = left.low >= 0 && left.high <= 1 && right.low >= 0;
  return { dimension: plain, by, ...(inUnitInterval ? { low: 0, high: 1 } : { low: left.low >= 0 ? 0 : -Infinity, high: Infinity }) };
}

function call(tree: Extract<Tree, { kind: 'call' }>, lookup: Lookup, found: Diagnostic[]): Measured | undefined {
  if (tree.name === 'sum') return sum(tree, lookup, found);
  const parts = tree.arguments.map((argument) => measure(argument, lookup, found));
  const [first] = parts;
  if (!first || parts.includes(undefined)) return undefined;
  switch (tree.name) {
    case 'min':
    case 'max':
      return extreme(tree, parts as readonly Measured[], lookup, found);
    case 'abs':
      return { ...first, ...absoluteBounds(first) };
    case 'sqrt':
      return { dimension: toPower(first.dimension, 1 / 2), by: first.by, ...risingBounds(first, Math.sqrt) };
    case 'exp':
    case 'log': {
      if (isPlain(first.dimension)) return { dimension: plain, by: first.by, ...risingBounds(first, tree.name === 'exp' ? Math.exp : Math.log) };
      found.push(fault('unit-not-plain', tree.at, { name: tree.name, unit: showDimension(first.dimension, lookup.units) }));
      return undefined;
    }
    default:
      return impossible(tree.name);
  }
}

function extreme(tree: Extract<Tree, { kind: 'call' }>, parts: readonly Measured[], lookup: Lookup, found: Diagnostic[]): Measured | undefined {
  const pick = tree.name === 'min' ? Math.min : Math.max;
  return parts.slice(1).reduce<Measured | undefined>((left, right) => {
    if (!left || !sameUnit(tree.name, tree, left, right, lookup, found)) return undefined;
    return { dimension: left.dimension, by: union(left.by, right.by), low: pick(left.low, right.low), high: pick(left.high, right.high) };
  }, parts[0]);
}

function sum(tree: Extract<Tree, { kind: 'call' }>, lookup: Lookup, found: Diagnostic[]): Measured | undefined {
  const [of, over] = tree.arguments;
  const value = of && measure(of, lookup, found);
  const dimension = over?.kind === 'name' ? over.name : '';
  if (!of || !over || !value) return undefined;
  const members = lookup.dimensions.get(dimension);
  if (!members || !value.by.includes(dimension)) {
    found.push(fault('dimension-not-in-value', over.at, { dimension, has: value.by }));
    return undefined;
  }
  const rest = weightsOf(of, dimension, lookup);
  const bounds = rest ? weightedBounds(rest, lookup) : { low: members.length * value.low, high: members.length * value.high };
  return { dimension: value.dimension, by: value.by.filter((name) => name !== dimension), ...bounds };
}

/** The other factors of a product that holds the shares of a whole: `sum(whole * x, d)` is a weighted mean of x. */
function weightsOf(tree: Tree, dimension: string, lookup: Lookup): readonly Tree[] | undefined {
  const factors = factorsOf(tree);
  const i = factors.findIndex((factor) => factor.kind === 'name' && factor.members.length === 0 && lookup.quantity(factor.name)?.whole === dimension);
  return i === -1 ? undefined : factors.filter((_, at) => at !== i);
}

function factorsOf(tree: Tree): readonly Tree[] {
  return tree.kind === 'binary' && tree.operation === 'multiply' ? [...factorsOf(tree.left), ...factorsOf(tree.right)] : [tree];
}

function weightedBounds(factors: readonly Tree[], lookup: Lookup): { low: number; high: number } {
  const parts = factors.map((factor) => measure(factor, lookup, []));
  return parts.reduce((bounds, part) => multiplyBounds(bounds, part ?? { low: -Infinity, high: Infinity }), { low: 1, high: 1 });
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a, ...b.filter((name) => !a.includes(name))];
}

function sameUnit(operation: string, tree: Tree, left: Measured, right: Measured, lookup: Lookup, found: Diagnostic[]): boolean {
  if (sameDimension(left.dimension, right.dimension)) return true;
  const hint = addHint(left.dimension, right.dimension);
  const [leftText, rightText] = [showDimension(left.dimension, lookup.units), showDimension(right.dimension, lookup.units)];
  found.push(fault('units-not-addable', tree.at, { operation, left: leftText, right: rightText, ...(hint === undefined ? {} : { hint }) }));
  return false;
}
