import type { Diagnostic } from '../source/diagnostic.js';
import { fault } from '../source/diagnostic.js';
import { groupBy } from '../source/group.js';
import { membersOf } from '../domain/cells.js';
import type { CheckedMunicipality, CheckedQuantity, CheckedRow, CheckedSet } from '../domain/study.js';
import { sumTolerance } from './flows.js';

/** The shares of a whole in one municipality: the rows of each cell, and what `--set` puts in their place. */
export interface Shares {
  readonly quantity: CheckedQuantity;
  readonly municipality: CheckedMunicipality;
  readonly rows: readonly (readonly CheckedRow[])[];
  readonly set: ReadonlyMap<number, CheckedSet>;
}

/** A whole is checked in every year that any of its rows names; between them straight lines keep the sum. A value that is set holds in every year. */
export function wholeFaults(
  { quantity, municipality, rows, set }: Shares,
  dimensions: ReadonlyMap<string, readonly string[]>,
): Diagnostic[] {
  const axis = quantity.by.indexOf(quantity.whole ?? '');
  const groups = groupBy(rows.keys(), (cell) =>
    membersOf(cell, quantity.by, dimensions)
      .filter((_, i) => i !== axis)
      .join('/'),
  );
  return [...groups].flatMap(([members, cells]) => {
    const typed = cells.flatMap((cell) => set.get(cell) ?? []);
    const byYear = groupBy(
      cells.flatMap((cell) => (set.has(cell) ? [] : (rows[cell] ?? []))),
      (row) => String(row.year),
    );
    // where every member is set, no row names a year
    if (byYear.size === 0) byYear.set('', []);
    return [...byYear].flatMap(([year, group]) => {
      const sum = [...group, ...typed].reduce((total, { value }) => total + value, 0);
      const at = (typed[0] ?? group[0])?.at;
      if (!at || (group.length + typed.length === cells.length && Math.abs(sum - 1) <= sumTolerance)) return [];
      const what = [quantity.id, members, municipality.name, year].filter((part) => part !== '').join(', ');
      return [fault('shares-do-not-sum', at, { what, sum: String(Number(sum.toPrecision(12))) })];
    });
  });
}
