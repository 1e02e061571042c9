import { fault } from '../source/diagnostic.js';
import type { CheckedMunicipality, CheckedQuantity, CheckedRow, CheckedSet, Years } from '../domain/study.js';
import { isPublished } from '../domain/study.js';
import { membersOf } from '../domain/cells.js';
import { rowsAt } from '../domain/rows-at.js';
import type { Found } from './findings-list.js';
import { checkValidity } from './validity.js';
import { wholeFaults } from './wholes.js';

/**
 * Is every value there? For each municipality that is evaluated, each cell of each given has a row at the nearest place that knows it,
 * its years cover the years that are evaluated (or the quantity says what holds beyond), each row is used in years for which it is valid,
 * and the shares of a whole sum to 1.
 */
export function checkCoverage(
  quantities: readonly CheckedQuantity[],
  municipalities: readonly CheckedMunicipality[],
  dimensions: ReadonlyMap<string, readonly string[]>,
  years: Years,
  set: readonly CheckedSet[],
  found: Found,
): void {
  const said = new Set<CheckedRow>();
  for (const [number, quantity] of quantities.entries()) {
    if (quantity.from.kind !== 'given') continue;
    const typed = new Map(
      set.filter((value) => value.quantity === number).flatMap((value) => value.cells.map((cell) => [cell, value] as const)),
    );
    const known = new Set(quantity.from.rows.map(({ place }) => place));
    // a municipality without a row of its own is like every other of the same county or country that has one
    const fine = new Set<string>();
    for (const municipality of municipalities) {
      const alike = known.has(municipality.id) ? undefined : municipality.chain.filter((place) => known.has(place)).join('\0');
      if (alike !== undefined && fine.has(alike)) continue;
      const before = found.length;
      const rows = rowsAt(quantity.from.rows, quantity.cells, municipality.chain);
      rows.forEach((cellRows, cell) => {
        if (typed.has(cell)) return;
        const member = membersOf(cell, quantity.by, dimensions).join('/');
        if (cellRows.length === 0 && isPublished(quantity)) return;
        if (cellRows.length === 0)
          found.push(fault('value-missing', quantity.at, { quantity: quantity.id, member, municipality: municipality.name }));
        else {
          checkYears(quantity, municipality, cellRows, years, found);
          checkValidity({ quantity, member, municipality: municipality.name, said }, cellRows, years, found);
        }
      });
      if (quantity.whole !== undefined) found.push(...wholeFaults({ quantity, municipality, rows, set: typed }, dimensions));
      if (alike !== undefined && found.length === before) fine.add(alike);
    }
  }
}

function checkYears(
  quantity: CheckedQuantity,
  municipality: CheckedMunicipality,
  rows: readonly CheckedRow[],
  years: Years,
  found: Found,
): void {
  const rule = quantity.from.kind === 'given' ? quantity.from.years : undefined;
  if (!rule || rule.beyond === 'hold') return;
  const [first, last] = [rows[0]?.year ?? 0, rows.at(-1)?.year ?? 0];
  const missing = years.first < first ? years.first : years.last > last ? years.last : undefined;
  if (missing === undefined) return;
  const at = (missing > last ? rows.at(-1) : rows[0])?.at ?? quantity.at;
  found.push(fault('year-not-covered', at, { quantity: quantity.id, municipality: municipality.name, year: missing, first, last }));
}
