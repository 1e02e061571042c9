import type { Operand, Step } from '../domain/plan.js';
import type { CheckedQuantity, Interval } from '../domain/study.js';
import { cellCount, cellOf, positionsOf } from '../domain/cells.js';

/** A value while formulas are compiled: a column, its dimensions, and the members already chosen for some of them. */
export interface Value {
  readonly column: number;
  readonly columnBy: readonly string[];
  /** Position of the chosen member, by dimension. */
  readonly chosen: ReadonlyMap<string, number>;
  /** Dimensions that are left, in order. */
  readonly by: readonly string[];
}

/** The columns of a plan as they are being written. */
export interface Columns {
  readonly dimensions: ReadonlyMap<string, readonly string[]>;
  readonly cells: number[];
  readonly owner: number[];
  readonly bounds: Interval[];
  readonly constants: { column: number; value: number }[];
}

/** What compiling one formula needs: the quantity it is for, and all quantities by id. */
export interface Compilation {
  readonly columns: Columns;
  /** The steps of a year so far. */
  readonly steps: Step[];
  /** Where the steps go that only the next year needs: after all others of a loop, otherwise among `steps`. */
  readonly late: Step[];
  /** Number of the quantity whose formula it is. */
  readonly owner: number;
  readonly quantities: ReadonlyMap<string, { readonly number: number; readonly quantity: CheckedQuantity }>;
}

export const anyNumber: Interval = { low: -Infinity, high: Infinity };

/** Adds a column and gives its number. */
export function addColumn(columns: Columns, cells: number, owner: number, bounds: Interval): number {
  columns.cells.push(cells);
  columns.owner.push(owner);
  columns.bounds.push(bounds);
  return columns.cells.length - 1;
}

/** Which cell of a value each cell of a wider (or equal) set of dimensions reads. */
export function operandOf(value: Value, by: readonly string[], dimensions: Columns['dimensions']): Operand {
  const sizeOf = (name: string): number => dimensions.get(name)?.length ?? 1;
  const sizes = by.map(sizeOf);
  const columnSizes = value.columnBy.map(sizeOf);
  const from = new Int32Array(cellCount(by, dimensions));
  for (let cell = 0; cell < from.length; cell++) {
    const positions = positionsOf(cell, sizes);
    from[cell] = cellOf(
      value.columnBy.map((name) => value.chosen.get(name) ?? positions[by.indexOf(name)] ?? 0),
      columnSizes,
    );
  }
  return { column: value.column, from };
}

/** A value that is a whole column. */
export function wholeColumn(column: number, by: readonly string[]): Value {
  return { column, columnBy: by, chosen: new Map(), by };
}
