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
  return Math.max(widthOf(column.title), ...cells);
}

function least(column: Column, wanted: number): number {
  if (column.fit === 'bar') return barLeast;
  return column.fit === 'wrap' ? Math.min(wanted, column.least ?? wanted) : wanted;
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + gap, -gap);

/**
 * Which columns fit into `width` and how wide each is. Columns are dropped by priority until the narrowest form fits;
 * what is left over goes to the columns that can use it, texts before bars.
 */
export function placedColumns(table: Table, width: number): readonly Placed[] {
  const all = table.columns.map((column, index) => {
    const wanted = natural(column, index, table.rows);
    return { column, index, wanted, width: least(column, wanted) };
  });
  let shown = all;
  while (total(shown.map((one) => one.width)) > width) {
    const last = Math.max(...shown.map(({ column }) => column.priority));
    if (last === 0) break;
    const dropped = shown.findLast(({ column }) => column.priority === last);
    shown = shown.filter((one) => one !== dropped);
  }
  let spare = width - total(shown.map((one) => one.width));
  const given = new Map<number, number>();
  for (const one of [...shown.filter(({ column }) => column.fit !== 'bar'), ...shown.filter(({ column }) => column.fit === 'bar')]) {
    const more = Math.max(0, Math.min(spare, one.wanted - one.width));
    given.set(one.index, one.width + more);
    spare -= more;
  }
  return shown.map(({ index, column, width: narrow }) => ({ index, column, width: given.get(index) ?? narrow }));
}
