import { fault } from '../source/diagnostic.js';
import { groupBy } from '../source/group.js';
import type { CheckedMunicipality, CheckedQuantity, CheckedRow, Years } from '../domain/study.js';
import { membersOf } from '../domain/cells.js';
import { rowsAt } from '../domain/rows-at.js';
import type { Found } from './findings-list.js';
import { sumTolerance } from './flows.js';
import { checkValidity } from './validity.js';

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
  set: ReadonlySet<string>,
  found: Found,
): void {
  const said = new Set<CheckedRow>();
  for (const quantity of quantities) {
    if (quantity.from.kind !== 'given') continue;
    for (const municipality of municipalities) {
      const rows = rowsAt(quantity.from.rows, quantity.cells, municipality.chain);
      rows.forEach((cellRows, cell) => {
        if (set.has(`${quantity.id} ${cell}`)) return;
        const member = membersOf(cell, quantity.by, dimensions).join('/');
        if (cellRows.length === 0)
          found.push(fault('value-missing', quantity.at, { quantity: quantity.id, member, municipality: municipality.name }));
        else {
          checkYears(quantity, municipality, cellRows, years, found);
          checkValidity({ quantity, member, municipality: municipality.name, said }, cellRows, years, found);
        }
      });
      if (quantity.whole !== undefined && set.size === 0) checkWhole(quantity, municipality, rows, dimensions, found);
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
  const at = rows[0]?.at ?? quantity.at;
  found.push(fault('year-not-covered', at, { quantity: quantity.id, municipality: municipality.name, year: missing, first, last }));
}

/** A whole is checked in every year that any of its rows names; between them straight lines keep the sum. */
function checkWhole(
  quantity: CheckedQuantity,
  municipality: CheckedMunicipality,
  rows: readonly (readonly CheckedRow[])[],
  dimensions: ReadonlyMap<string, readonly string[]>,
  found: Found,
): void {
  const axis = quantity.by.indexOf(quantity.whole ?? '');
  const groups = groupBy(rows.keys(), (cell) =>
    membersOf(cell, quantity.by, dimensions)
      .filter((_, i) => i !== axis)
      .join('/'),
  );
  for (const [members, cells] of groups) {
    const all = cells.flatMap((cell) => rows[cell] ?? []);
    for (const [year, group] of groupBy(all, (row) => String(row.year))) {
      const sum = group.reduce((total, row) => total + row.value, 0);
      const first = group[0];
      if (!first || (group.length === cells.length && Math.abs(sum - 1) <= sumTolerance)) continue;
      const what = [quantity.id, members, municipality.name, year].filter((part) => part !== '').join(', ');
      found.push(fault('shares-do-not-sum', first.at, { what, sum: String(Number(sum.toPrecision(12))) }));
    }
  }
}
