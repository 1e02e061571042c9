import type { Plan } from '../../domain/plan.js';
import { remembered } from '../remembered.js';
import { limitsOf } from './graph-of.js';
import type { Hull } from './hulls.js';
import { anywhere, hullAround, joined } from './hulls.js';
import { isRow } from './layout.js';
import type { Rows } from './rows.js';
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
    filler: (layout, stride) => (mask, here) => {
      const { year, stretch, arrays } = here;
      const fillGiven = (value: Value, column: number, cell: number): void => {
        const [into, at, size] = [
          layout.slots.get(value)! * (isRow(value) ? stride : 1),
          cell * plan.lanes + year,
          isRow(value) ? stretch.size : 1,
        ];
        const from = columns(column);
        for (let i = 0; i < size; i++) arrays[mask]![into + i] = from[stretch.from + i]![at] ?? Number.NaN;
      };
      let isInside = true;
      for (const value of layout.sources[mask]!) {
        const { source } = value;
        if (source?.kind === 'given') fillGiven(value, source.column, source.cell);
        if (source?.kind === 'edited' && !fillEdited(plan, layout, stride, value, source, () => undefined, here)) isInside = false;
      }
      return isInside;
    },
  };
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
