import type { Plan } from '../../domain/plan.js';
import { remembered } from '../remembered.js';
import { limitsOf } from './graph-of.js';
import type { Hull } from './hulls.js';
import { anywhere, hullAround, joined } from './hulls.js';
import type { Layout } from './layout.js';
import { isRow } from './layout.js';
import type { Here, Rows } from './rows.js';
import { editedHull, fillEdited } from './rows.js';
import type { Value } from './values.js';

/** Rows of municipalities that are alike, for their central values: what differs from one to the next stands side by side. */
export function rowsOfPlaces(plan: Plan, keys: readonly string[]): Rows {
  // vectors take pairs, so the last may stand twice
  const members = keys.length % 2 === 0 ? keys : [...keys, ...keys.slice(-1)];
  const columns = remembered(new Map<number, readonly Float64Array[]>(), (column) =>
    members.map((key) => plan.inputs.get(key)?.get(column) ?? new Float64Array(0)),
  );
  return {
    count: members.length,
    hullOf: (value) => hullIn(plan, columns, value),
    filler: (layout, stride) => {
      const givens = layout.sources.map((sources) => sources.flatMap((value) => givenIn(plan, columns, layout, stride, value) ?? []));
      const edited = layout.sources.map((sources) => sources.filter(({ source }) => source?.kind === 'edited'));
      return (mask, here) => {
        for (const given of givens[mask]!) fillGiven(given, here, here.arrays[mask]!);
        let isInside = true;
        for (const value of edited[mask]!) if (!fillEdited(plan, layout, stride, value, () => undefined, here)) isInside = false;
        return isInside;
      };
    },
  };
}

/** A given cell: where it stands in a column of each municipality (of one, where all have the same), and where it goes. */
interface Given {
  readonly from: readonly Float64Array[];
  readonly at: number;
  readonly to: number;
  readonly isRow: boolean;
}

function givenIn(
  { lanes }: Plan,
  columns: (column: number) => readonly Float64Array[],
  { slots }: Layout,
  stride: number,
  value: Value,
): Given | undefined {
  const { source } = value;
  if (source?.kind !== 'given') return undefined;
  const inRow = isRow(value);
  return { from: columns(source.column), at: source.cell * lanes, to: slots.get(value)! * (inRow ? stride : 1), isRow: inRow };
}

function fillGiven({ from, at, to, isRow: inRow }: Given, { year, stretch }: Here, into: Float64Array): void {
  const size = inRow ? stretch.size : 1;
  const first = inRow ? stretch.from : 0;
  for (let i = 0; i < size; i++) into[to + i] = from[first + i]![at + year] ?? Number.NaN;
}

function hullIn(plan: Plan, columns: (column: number) => readonly Float64Array[], value: Value): Hull {
  const { literal, source } = value;
  if (literal !== undefined) return { low: literal, high: literal };
  if (source?.kind === 'edited') {
    const before = hullIn(plan, columns, value.of[0]!);
    return editedHull(before, source.edits, ({ amount }) => ({ low: amount, high: amount }), limitsOf(plan, source.column));
  }
  if (source?.kind !== 'given') return anywhere;
  const { column, cell } = source;
  const some = isRow(value) ? columns(column) : columns(column).slice(0, 1);
  return joined(some.map((values) => hullAround(values.subarray(cell * plan.lanes, (cell + 1) * plan.lanes))));
}
