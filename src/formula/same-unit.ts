import { fault } from '../source/diagnostic.js';
import { addHint } from '../quantity/add-hint.js';
import { sameDimension, showDimension } from '../quantity/dimension.js';
import type { Dimension } from '../quantity/unit.js';
import type { Known, Measuring } from './measuring.js';
import { showFormula } from './show-formula.js';
import type { Tree } from './tree.js';

/** Both sides of an operation must measure the same thing. */
export function sameUnit(operation: string, tree: Tree, left: Known, right: Known, { lookup, found }: Measuring): boolean {
  if (sameDimension(left.dimension, right.dimension)) return true;
  const hint = addHint(left.dimension, right.dimension);
  const [leftText, rightText] = [showDimension(left.dimension, lookup.units), showDimension(right.dimension, lookup.units)];
  found.push(fault('units-not-addable', tree.at, { operation, left: leftText, right: rightText, ...(hint === undefined ? {} : { hint }) }));
  return false;
}

/** A value of a mechanism must have the unit that follows from the others. */
export function hasUnit(tree: Tree | undefined, value: Known, expected: Dimension, { lookup, found }: Measuring): boolean {
  if (!tree || sameDimension(value.dimension, expected)) return true;
  const [wanted, has] = [showDimension(expected, lookup.units), showDimension(value.dimension, lookup.units)];
  found.push(fault('unit-mismatch', tree.at, { what: showFormula(tree), expected: wanted, found: has }));
  return false;
}
