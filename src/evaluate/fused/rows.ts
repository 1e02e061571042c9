import type { Edit } from '../../domain/study.js';
import type { Plan } from '../../domain/plan.js';
import { moved, weightIn } from '../apply-edits.js';
import type { Stretch } from '../drawn-inputs.js';
import { limitsOf } from './graph-of.js';
import type { Hull } from './hulls.js';
import { corners, joined, wider } from './hulls.js';
import type { Layout } from './layout.js';
import { isRow } from './layout.js';
import type { Value } from './values.js';

/** What stands side by side in a row: draws, or municipalities. */
export interface Rows {
  /** Numbers of a whole row. */
  readonly count: number;
  /** Where something that is not computed lies in all rows. */
  readonly hullOf: (source: Value) => Hull;
  readonly filler: (layout: Layout, stride: number) => Fill;
}

/** Where a function reads: the municipality, the year, the part of the rows, and the arrays of each mask. */
export interface Here {
  readonly key: string;
  readonly year: number;
  readonly stretch: Stretch;
  readonly arrays: readonly Float64Array[];
}

/** Writes what is not computed into the places of a mask; false where an edit leaves the limits of its column. */
export type Fill = (mask: number, here: Here) => boolean;

/** Where a given cell lies as edits leave it: on the way from where it was to where they take it, and inside the limits, or the row is given up. */
export function editedHull(before: Hull, edits: readonly Edit[], amountIn: (edit: Edit) => Hull, limits: Hull): Hull {
  const reached = edits.reduce((hull, edit) => {
    const { low, high } = amountIn(edit);
    if (edit.how === 'to') return joined([hull, { low, high }]);
    if (edit.how === 'by') return corners(hull, joined([one, { low, high }]), (x, y) => x * y);
    return { low: hull.low + Math.min(0, low), high: hull.high + Math.max(0, high) };
  }, before);
  const { low, high } = wider(reached);
  return { low: Math.max(low, limits.low), high: Math.min(high, limits.high) };
}

const one: Hull = { low: 1, high: 1 };

/** A given cell as edits leave it in a year; `amounts` are those of an edit that differ along the row. */
export function fillEdited(
  plan: Plan,
  { slots }: Layout,
  stride: number,
  value: Value,
  amounts: (edit: Edit) => Float64Array | undefined,
  { year, stretch, arrays }: Here,
): boolean {
  const { source } = value;
  if (source?.kind !== 'edited') throw new Error('what no edit moves is not filled as edited');
  const { column, edits } = source;
  const before = value.of[0]!;
  const [into, out] = [arrays[value.mask]!, arrays[before.mask]!];
  const size = isRow(value) ? stretch.size : 1;
  const place = (one: Value): number => slots.get(one)! * (isRow(one) ? stride : 1);
  const [to, from] = [place(value), place(before)];
  const step = isRow(before) ? 1 : 0;
  for (let i = 0; i < size; i++) into[to + i] = out[from + i * step]!;
  for (const edit of edits) {
    const weight = weightIn(plan.firstYear + year, edit);
    const drawn = amounts(edit);
    if (weight !== 0)
      for (let i = 0; i < size; i++) into[to + i] = moved(into[to + i]!, edit.how, drawn?.[stretch.from + i] ?? edit.amount, weight);
  }
  const { low, high } = limitsOf(plan, column);
  let isInside = true;
  for (let i = 0; i < size; i++) if (!(into[to + i]! >= low && into[to + i]! <= high)) isInside = false;
  return isInside;
}
