import { fault } from '../source/diagnostic.js';
import { sameDimension, showDimension } from '../quantity/dimension.js';
import type { Dimension } from '../quantity/unit.js';
import { addHint } from './add-hint.js';
import { valueName, valuesOf } from './calls.js';
import type { Known, Measuring } from './measuring.js';
import type { Call, Tree } from './tree.js';

/** Both sides of an operation must measure the same thing. */
export function sameUnit(operation: string, tree: Tree, left: Known, right: Known, { lookup, found }: Measuring): boolean {
  if (sameDimension(left.dimension, right.dimension)) return true;
  const hint = addHint(left.dimension, right.dimension);
  const [leftText, rightText] = [showDimension(left.dimension, lookup.units), showDimension(right.dimension, lookup.units)];
  found.push(fault('units-not-addable', tree.at, { operation, left: leftText, right: rightText, ...(hint === undefined ? {} : { hint }) }));
  return false;
}

/** A value of a mechanism must have the unit that follows from the others. */
export function hasUnit(call: Call, position: number, value: Known, expected: Dimension, { lookup, found }: Measuring): boolean {
  if (sameDimension(value.dimension, expected)) return true;
  found.push(
    fault('unit-mismatch', valuesOf(call)[position]?.at ?? call.at, {
      what: valueName(call.name, position),
      expected: showDimension(expected, lookup.units),
      found: showDimension(value.dimension, lookup.units),
    }),
  );
  return false;
}
