import type { Chances, DrawnCell } from '../domain/chance.js';

/** A row of the given columns that is copied into its place in every block: from `at` (cell × years + year) of the column. */
export interface CopiedRow {
  readonly column: number;
  readonly at: number;
  /** Where the row begins. */
  readonly row: number;
}

/**
 * The rows of a municipality's drawn cells, in every year; years that take the same draws in the same way are one row. `put` hears where the row of each
 * place is. Cells of a whole with a drawn cell are all drawn, and the same in two years only where all of them are.
 */
export function drawnRows(
  { inputs, wholes }: Chances,
  key: string,
  years: number,
  centralOf: (column: number, at: number) => number,
  start: number,
  stride: number,
  put: (column: number, at: number, row: number) => void,
): { readonly copies: readonly CopiedRow[]; readonly end: number } {
  const copies: CopiedRow[] = [];
  let end = start;
  const cells = new Map((inputs.get(key)?.cells ?? []).map((cell) => [`${cell.column} ${cell.cell}`, cell]));
  for (const { column, members } of groupsOf([...cells.values()], wholes)) {
    const rows = new Map<string, number>();
    for (let year = 0; year < years; year++) {
      const how = members.map((cell) => wayOf(cells.get(`${column} ${cell}`), year, () => centralOf(column, cell * years + year))).join();
      const known = rows.get(how);
      rows.set(how, known ?? end);
      members.forEach((cell, i) => {
        const at = cell * years + year;
        put(column, at, (known ?? end) + i * stride);
        if (known === undefined) copies.push({ column, at, row: end + i * stride });
      });
      if (known === undefined) end += members.length * stride;
    }
  }
  return { copies, end };
}

/** Cells that are drawn together: a whole, or one by itself. */
function groupsOf(cells: readonly DrawnCell[], wholes: Chances['wholes']): readonly { column: number; members: readonly number[] }[] {
  const groups = new Map<string, { column: number; members: readonly number[] }>();
  for (const { column, cell } of cells) {
    const members = wholes.get(column)?.find((whole) => whole.includes(cell)) ?? [cell];
    groups.set(`${column} ${members.join()}`, { column, members });
  }
  return [...groups.values()];
}

/** What tells two years of a cell apart; a negative zero is not zero. */
function wayOf(cell: DrawnCell | undefined, year: number, central: () => number): string {
  const place = cell?.years[year];
  if (place) return `${place.before} ${place.weight === 0 ? '' : `${place.after} ${place.weight}`}`;
  const value = central();
  return `= ${Object.is(value, -0) ? '-0' : value}`;
}
