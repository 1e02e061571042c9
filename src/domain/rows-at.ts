import type { CheckedRow } from './study.js';

/**
 * For each cell of a quantity the rows of the nearest place that knows it, by year.
 * The whole cell comes from one place: years of a municipality are never filled up with those of its country.
 */
export function rowsAt(rows: readonly CheckedRow[], cells: number, chain: readonly string[]): readonly (readonly CheckedRow[])[] {
  const byCell: CheckedRow[][] = Array.from({ length: cells }, () => []);
  for (const row of rows) byCell[row.cell]?.push(row);
  return byCell.map((own) => {
    const place = chain.find((candidate) => own.some((row) => row.place === candidate));
    return own.filter((row) => row.place === place).sort((a, b) => a.year - b.year);
  });
}
