import { fault } from '../source/diagnostic.js';
import { nearest } from '../source/nearest.js';
import { groupBy } from '../source/group.js';
import type { CauseGroup, CauseRow } from '../domain/causes.js';
import type { CheckedQuantity } from '../domain/study.js';
import type { Found } from './findings-list.js';
import { isProgramRow, partsOf } from './listed.js';

/** The groups of inputs by cause. A row of the program's own table that names what a study does not have is no fault: the name is left out. */
export function causesOf(rows: readonly CauseRow[], quantities: readonly CheckedQuantity[], found: Found): readonly CauseGroup[] {
  const numbers = new Map(quantities.map(({ id }, number) => [id, number]));
  const taken = new Map<number, CauseRow>();
  const causes = new Map<string, CauseRow>();
  const groups = rows.flatMap((row) => {
    const before = causes.get(row.cause.value);
    if (before) {
      const also = [{ relation: 'first-given-here', at: before.cause.at }] as const;
      found.push(fault('duplicate-id', row.cause.at, { id: row.cause.value, what: 'cause' }, also));
      return [];
    }
    causes.set(row.cause.value, row);
    const own = partsOf(row.quantities).flatMap((id) => memberOf(id, row, quantities, numbers, taken, found));
    return own.length === 0 ? [] : [{ id: row.cause.value, label: labelOf(row), quantities: own }];
  });
  const rest = quantities.flatMap(({ from }, number) => (from.kind === 'given' && !taken.has(number) ? [number] : []));
  const bySector = groupBy(rest, (number) => quantities[number]?.sector ?? '');
  return [...groups, ...[...bySector].map(([id, own]) => ({ id, quantities: own }))];
}

function memberOf(
  id: string,
  row: CauseRow,
  quantities: readonly CheckedQuantity[],
  numbers: ReadonlyMap<string, number>,
  taken: Map<number, CauseRow>,
  found: Found,
): readonly number[] {
  const number = numbers.get(id);
  const quantity = number === undefined ? undefined : quantities[number];
  if (number === undefined || !quantity) {
    const near = nearest(id, numbers.keys());
    if (!isProgramRow(row))
      found.push(fault('unknown-quantity', row.quantities.at, { name: id, ...(near === undefined ? {} : { nearest: near }) }));
    return [];
  }
  if (quantity.from.kind !== 'given') {
    if (!isProgramRow(row)) found.push(fault('row-for-formula', row.quantities.at, { quantity: id, origin: quantity.from.kind }));
    return [];
  }
  const before = taken.get(number);
  if (before) {
    const also = [{ relation: 'first-given-here', at: before.quantities.at }] as const;
    found.push(fault('duplicate-id', row.quantities.at, { id, what: 'quantity' }, also));
    return [];
  }
  taken.set(number, row);
  return [number];
}

function labelOf(row: CauseRow): NonNullable<CauseGroup['label']> {
  return { en: row.label_en.value, da: row.label_da.value, sv: row.label_sv.value };
}
