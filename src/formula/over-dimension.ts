import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import type { Known, Measuring } from './measuring.js';
import type { Tree } from './tree.js';

/** The members of the dimension that a function works over, when there is one with this name and each of the values has it. */
export function membersOver(
  over: Extract<Tree, { kind: 'name' }> | undefined,
  values: readonly Known[],
  { lookup, found }: Measuring,
): readonly string[] | undefined {
  if (!over) return undefined;
  const members = lookup.dimensions.get(over.name);
  if (!members) {
    const near = nearest(over.name, lookup.dimensions.keys());
    found.push(fault('unknown-dimension', over.at, { name: over.name, ...(near === undefined ? {} : { nearest: near }) }));
    return undefined;
  }
  const without = values.find((value) => !value.by.includes(over.name));
  if (!without) return members;
  found.push(fault('dimension-not-in-value', over.at, { dimension: over.name, has: without.by }));
  return undefined;
}

/** What works over a dimension takes it away; a value that brings it along would be neither summed nor kept. */
export function isWithout(tree: Tree | undefined, value: Known, name: string, dimension: string, { found }: Measuring): boolean {
  if (!value.by.includes(dimension)) return true;
  if (tree) found.push(fault('dimension-in-value', tree.at, { name, dimension }));
  return false;
}

export function byWithout(by: readonly string[], dimension: string): readonly string[] {
  return by.filter((name) => name !== dimension);
}
