import type { Chances, Deck, DrawnCell, Uncertain } from '../domain/chance.js';
import type { Stretch } from './drawn-inputs.js';

/** A row of the given columns that is copied into its place in every block: from `at` (cell × years + year) of the column. */
export interface CopiedRow {
  readonly column: number;
  readonly at: number;
  /** Where the row begins. */
  readonly row: number;
}

/** A row of a cell that is in no whole: the draws of a number, or what lies between those of two. */
export interface DirectRow {
  readonly row: number;
  readonly before: Uncertain;
  readonly after: Uncertain;
  readonly weight: number;
}

export interface DrawnRows {
  readonly copies: readonly CopiedRow[];
  readonly direct: readonly DirectRow[];
  readonly end: number;
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
): DrawnRows {
  const copies: CopiedRow[] = [];
  const direct: DirectRow[] = [];
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
        if (known !== undefined) return;
        const row = end + i * stride;
        const own = wholes.has(column) ? undefined : cells.get(`${column} ${cell}`);
        if (own) direct.push(directRow(own, year, row));
        else copies.push({ column, at, row });
      });
      if (known === undefined) end += members.length * stride;
    }
  }
  return { copies, direct, end };
}

function directRow({ points, years }: DrawnCell, year: number, row: number): DirectRow {
  const { before, after, weight } = years[year]!;
  return { row, before: points[before]!, after: points[after]!, weight };
}

export function writeDirect(direct: readonly DirectRow[], rows: Float64Array, deck: Deck, { from, size }: Stretch): void {
  for (const { row, before, after, weight } of direct) {
    const a = deck.drawsOf(before);
    if (weight === 0) rows.set(a.subarray(from, from + size), row);
    else {
      const b = deck.drawsOf(after);
      for (let i = 0; i < size; i++) rows[row + i] = a[from + i]! + weight * (b[from + i]! - a[from + i]!);
    }
  }
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
