import type { Column, Row, Table } from './block.js';
import { widthOf, widthOfLine } from './width.js';

const gap = 2;
const barLeast = 9;
const barMost = 25;

/** A column that is shown: its place in the table and its width on the terminal. */
export interface Placed {
  readonly index: number;
  readonly column: Column;
  readonly width: number;
}

function natural(column: Column, index: number, rows: readonly Row[]): number {
  if (column.fit === 'bar') return barMost;
  const cells = rows.map((row) => {
    const cell = row[index];
    return cell === undefined || typeof cell === 'number' ? 0 : widthOfLine(cell);
  });
  return Math.max(column.most ?? 0, ...column.title.split('\n').map(widthOf), ...cells);
}

function least(column: Column, wanted: number): number {
  if (column.fit === 'bar') return barLeast;
  return column.fit === 'wrap' ? Math.min(wanted, column.least ?? wanted) : wanted;
}

/** The table with the shorter cells of the columns that have some. */
function shortened(table: Table): Table {
  const rows = table.rows.map((row, at): Row => row.map((cell, index) => table.columns[index]?.short?.[at] ?? cell));
  return { ...table, rows };
}

/** The table without a column: what it folds into another one is added there, and its own place stays empty. */
function without(table: Table, index: number): Table {
  const folds = table.columns[index]?.folds;
  if (folds === undefined) return table;
  const rows = table.rows.map((row, at): Row => {
    const added = folds.cells[at] ?? [];
    return row.map((cell, position) => (position === folds.into && typeof cell !== 'number' ? [...cell, ...added] : cell));
  });
  return { ...table, rows };
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + gap, -gap);

interface Measured {
  readonly index: number;
  readonly column: Column;
  readonly wanted: number;
  readonly width: number;
}

function measured(table: Table, dropped: ReadonlySet<number>): readonly Measured[] {
  return table.columns.flatMap((column, index) => {
    if (dropped.has(index)) return [];
    const wanted = natural(column, index, table.rows);
    return [{ column, index, wanted, width: least(column, wanted) }];
  });
}

/** What is left over goes to the columns that can use it, texts before bars. */
function widened(columns: readonly Measured[], width: number): readonly Placed[] {
  let spare = width - total(columns.map((one) => one.width));
  const given = new Map<number, number>();
  for (const one of [...columns.filter(({ column }) => column.fit !== 'bar'), ...columns.filter(({ column }) => column.fit === 'bar')]) {
    const more = Math.max(0, Math.min(spare, one.wanted - one.width));
    given.set(one.index, one.width + more);
    spare -= more;
  }
  return columns.map(({ index, column, width: narrow }) => ({ index, column, width: given.get(index) ?? narrow }));
}

/**
 * The table and its columns as they fit into `width`. Cells are shortened where they can be, then columns are dropped by priority until the narrowest form fits;
 * what a dropped column folds into another one is in the rows.
 */
export function fittedTable(whole: Table, width: number): { readonly table: Table; readonly shown: readonly Placed[] } {
  let table = whole;
  const dropped = new Set<number>();
  let columns = measured(table, dropped);
  if (total(columns.map((one) => one.width)) > width) {
    table = shortened(table);
    columns = measured(table, dropped);
  }
  while (total(columns.map((one) => one.width)) > width) {
    const last = Math.max(...columns.map(({ column }) => column.priority));
    const next = last === 0 ? undefined : columns.findLast(({ column }) => column.priority === last);
    if (next === undefined) break;
    dropped.add(next.index);
    table = without(table, next.index);
    columns = measured(table, dropped);
  }
  return { table, shown: widened(columns, width) };
}
