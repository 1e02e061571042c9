import { fault } from '../source/diagnostic.js';
import type { CheckedQuantity, CheckedRow, Years } from '../domain/study.js';
import type { Found } from './findings-list.js';

/** One cell of a quantity in one municipality. `said` are the rows that are used outside their validity: each is said once. */
interface UsedCell {
  readonly quantity: CheckedQuantity;
  readonly member: string;
  readonly municipality: string;
  readonly said: Set<CheckedRow>;
}

/**
 * Each row must be valid in the years in which it alone is the value; on the straight line between two rows the declared interpolation holds.
 * A quantity that declares `beyond: hold` uses a row beyond its validity, and that is said.
 */
export function checkValidity(
  { quantity, member, municipality, said }: UsedCell,
  rows: readonly CheckedRow[],
  years: Years,
  found: Found,
): void {
  if (quantity.from.kind !== 'given' || rows.every((row) => row.valid === undefined)) return;
  const rule = quantity.from.years;
  for (let year = years.first; year <= years.last; year++) {
    const after = rows.findIndex((row) => row.year > year);
    const row = rows[after === -1 ? rows.length - 1 : Math.max(0, after - 1)];
    const onLine = after > 0 && row?.year !== year && rule?.between === 'linear';
    if (!row?.valid || onLine || said.has(row) || (year >= row.valid.first && year <= row.valid.last)) continue;
    said.add(row);
    const params = { quantity: quantity.id, member, municipality, year, valid: `${row.valid.first}-${row.valid.last}` };
    found.push(rule?.beyond === 'hold' ? fault('held-beyond-validity', row.at, params) : fault('outside-validity', row.at, params));
  }
}
