import type { CheckedRow } from './study.js';

/**
 * For each cell of a quantity the rows of the nearest place that knows it, by year.
 * The whole cell comes from one place: years of a municipality are never filled up with those of its country.
 */
export function rowsAt(rows: readonly CheckedRow[], cells: number, chain: readonly string[]): readonly (readonly CheckedRow[])[] {
  const byCell: CheckedRow[][] = Array.from({ length: cells }, () => []);
  const nearest = new Array<number>(cells).fill(chain.length);
  for (const row of rows) {
    const distance = chain.indexOf(row.place);
    const known = nearest[row.cell];
    if (distance === -1 || known === undefined || distance > known) continue;
    if (distance < known) byCell[row.cell] = [];
    nearest[row.cell] = distance;
    byCell[row.cell]?.push(row);
  }
  for (const own of byCell) if (own.length > 1) own.sort((a, b) => a.year - b.year);
  return byCell;
}
