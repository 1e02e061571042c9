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

/** A table and, below it, one of the columns that had no room and stand apart; the same again where that is too wide as well. */
export function tablesOf(whole: Table, width: number): readonly Table[] {
  const { shown } = fittedTable(whole, width);
  const isShown = (index: number): boolean => shown.some((one) => one.index === index);
  const apart = whole.columns.flatMap((column, index) => (column.apart && !isShown(index) ? [{ index, column }] : []));
  const [first] = apart;
  if (!first) return [whole];
  const moved = new Set(apart.map(({ index }) => index));
  const stay = whole.columns.flatMap((_, index) => (moved.has(index) ? [] : [index]));
  const below = [...(first.column.apart ?? []), ...moved];
  return [partOf(whole, stay), partOf(whole, below)];
}

/** Some columns of a table. What is folded into one that is not among them is lost, so both go. */
function partOf(table: Table, indices: readonly number[]): Table {
  const columns = indices.map((index) => {
    const { folds, ...column } = table.columns[index]!;
    const into = folds === undefined ? -1 : indices.indexOf(folds.into);
    return into === -1 ? column : { ...column, folds: { into, cells: folds?.cells ?? [] } };
  });
  return { kind: 'table', columns, rows: table.rows.map((row) => indices.map((index) => row[index]!)) };
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
    for (const { index, column } of columns)
      if (index === next.index || (column.pair !== undefined && column.pair === next.column.pair)) {
        dropped.add(index);
        table = without(table, index);
      }
    columns = measured(table, dropped);
  }
  return { table, shown: widened(columns, width) };
}
