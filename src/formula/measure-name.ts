import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import type { Lookup } from './lookup.js';
import type { Known, Measuring } from './measuring.js';
import type { Tree } from './tree.js';
import type { Means } from './weighted-mean.js';
import { noMeans } from './weighted-mean.js';

/** What a name stands for: each member that is written takes away the dimension that has it. */
export function measureName(tree: Extract<Tree, { kind: 'name' }>, { lookup, found }: Measuring): Known | undefined {
  const named = lookup.quantity(tree.name);
  if (!named) {
    const near = nearest(tree.name, lookup.names());
    found.push(fault('unknown-quantity', tree.at, { name: tree.name, ...(near === undefined ? {} : { nearest: near }) }));
    return undefined;
  }
  let by = named.by;
  for (const member of tree.members) {
    const dimension = by.find((name) => lookup.dimensions.get(name)?.includes(member));
    if (dimension === undefined) {
      found.push(memberFault(tree, member, by, lookup));
      return undefined;
    }
    by = by.filter((name) => name !== dimension);
  }
  const means: Means = named.whole !== undefined && by.includes(named.whole) ? new Map([[named.whole, [{ low: 1, high: 1 }]]]) : noMeans;
  return { dimension: named.dimension, by, low: named.low, high: named.high, means };
}

function memberFault(tree: Extract<Tree, { kind: 'name' }>, member: string, by: readonly string[], lookup: Lookup): Diagnostic {
  if (by.length === 0) return fault('member-of-nothing', tree.at, { name: tree.name, member });
  const members = by.flatMap((name) => lookup.dimensions.get(name) ?? []);
  const near = nearest(member, members);
  return fault('unknown-member', tree.at, { member, dimension: by.join(', '), members, ...(near === undefined ? {} : { nearest: near }) });
}
