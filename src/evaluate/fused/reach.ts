import type { Expression, Formula } from '../expressions.js';
import { dependsOn } from './values.js';

/**
 * The formulas that read a reached place, directly or by way of others, in their order. What they compute becomes reached, and depends on all that they
 * read. A formula may read the year before of a place that is computed after it, so it is gone through until nothing changes.
 */
export function reachIn(formulas: readonly Formula[], starts: Int32Array, masks: Int32Array, isReached: Uint8Array): readonly Formula[] {
  const own = formulas.map((formula) => ({
    formula,
    at: starts[formula.column]! + formula.cell,
    leaves: leavesOf(formula.expression, starts),
  }));
  let changed = true;
  while (changed) {
    changed = false;
    for (const { at, leaves } of own) {
      let [mask, reached] = [masks[at]!, isReached[at]!];
      for (const { place, isBefore } of leaves) {
        mask |= masks[place]! | (isBefore ? dependsOn.year : 0);
        reached |= isReached[place]!;
      }
      changed ||= mask !== masks[at] || reached !== isReached[at];
      masks[at] = mask;
      isReached[at] = reached;
    }
  }
  return own.flatMap(({ formula, at }) => (isReached[at] === 1 ? [formula] : []));
}

interface Read {
  readonly place: number;
  readonly isBefore: boolean;
}

function leavesOf(expression: Expression, starts: Int32Array): readonly Read[] {
  if (expression.kind === 'literal') return [];
  if (expression.kind !== 'leaf') return expression.of.flatMap((one) => leavesOf(one, starts));
  const { place, initial } = expression;
  const own = { place: starts[place.column]! + place.cell, isBefore: initial !== undefined };
  return initial ? [own, { place: starts[initial.column]! + initial.cell, isBefore: false }] : [own];
}
