import type { YearsRule } from '../domain/documents.js';
import type { CheckedExample, CheckedMunicipality, CheckedQuantity, CheckedRow, CheckedStudy } from '../domain/study.js';
import { rowsAt } from '../domain/rows-at.js';

/** The given columns of one municipality, each cell over all years. `--set` comes in place of the data. A column may be that of another municipality too. */
export function inputsOf(
  study: CheckedStudy,
  municipality: CheckedMunicipality,
  made: MadeColumns = new WeakMap(),
): Map<number, Float64Array> {
  const lanes = study.years.last - study.years.first + 1;
  const columns = new Map<number, Float64Array>();
  study.quantities.forEach((quantity, number) => {
    const column = made.get(quantity) ?? givenColumn(quantity, municipality.chain, study.years.first, lanes);
    if (!column) return;
    made.set(quantity, column);
    columns.set(number, column);
  });
  for (const number of new Set(study.set.map(({ quantity }) => quantity))) {
    const column = columns.get(number)?.slice();
    if (column) columns.set(number, column);
  }
  for (const { quantity, cells, value } of study.set)
    for (const cell of cells) columns.get(quantity)?.fill(value, cell * lanes, (cell + 1) * lanes);
  return columns;
}

/** Columns by quantity, for studies in which a quantity that two municipalities have in common is one object (`domain/needed-rows.ts`). */
export type MadeColumns = WeakMap<CheckedQuantity, Float64Array>;

function givenColumn(quantity: CheckedQuantity, chain: readonly string[], firstYear: number, lanes: number): Float64Array | undefined {
  const { from } = quantity;
  if (from.kind === 'formula') return undefined;
  const column = new Float64Array(quantity.cells * lanes).fill(Number.NaN);
  if (from.kind === 'value') return column.fill(from.row.value);
  rowsAt(from.rows, quantity.cells, chain).forEach((rows, cell) => {
    const [only] = rows;
    if (!only) return; // only a cell that `--set` fills, or check would have said so
    if (rows.length === 1) column.fill(only.value, cell * lanes, (cell + 1) * lanes);
    else for (let lane = 0; lane < lanes; lane++) column[cell * lanes + lane] = valueIn(firstYear + lane, rows, from.years);
  });
  return column;
}

/** The value of a cell in a year: of the one row, on the straight line between two, or of the last step. */
function valueIn(year: number, rows: readonly CheckedRow[], rule: YearsRule | undefined): number {
  const { before, after, weight } = placeInYear(year, rows, rule);
  const value = rows[before]?.value ?? Number.NaN;
  return weight === 0 ? value : value + weight * ((rows[after]?.value ?? Number.NaN) - value);
}

/** The rows (in the order of their years) that hold in a year: `before` alone, or with `weight` on the way from it to `after`. */
export function placeInYear(
  year: number,
  rows: readonly CheckedRow[],
  rule: YearsRule | undefined,
): { readonly before: number; readonly after: number; readonly weight: number } {
  const after = rows.findIndex((row) => row.year > year);
  if (after === 0) return { before: 0, after: 0, weight: 0 };
  const before = after === -1 ? rows.length - 1 : after - 1;
  const [first, next] = [rows[before], rows[after]];
  if (!first || !next || !rule || rule.between === 'step') return { before, after: before, weight: 0 };
  return { before, after, weight: (year - first.year) / (next.year - first.year) };
}

/** The given columns of a worked example: nothing but what it gives, and the constants. What it does not give is no number. */
export function exampleInputs(example: CheckedExample, study: CheckedStudy, lanes: number): Map<number, Float64Array> {
  const columns = new Map<number, Float64Array>();
  study.quantities.forEach((quantity, number) => {
    if (quantity.from.kind === 'given') columns.set(number, new Float64Array(quantity.cells * lanes).fill(Number.NaN));
    if (quantity.from.kind === 'value') columns.set(number, new Float64Array(quantity.cells * lanes).fill(quantity.from.row.value));
  });
  for (const { quantity, cell, value } of example.given) {
    const column = columns.get(quantity) ?? new Float64Array((study.quantities[quantity]?.cells ?? 1) * lanes).fill(Number.NaN);
    column.fill(value, cell * lanes, (cell + 1) * lanes);
    columns.set(quantity, column);
  }
  return columns;
}
