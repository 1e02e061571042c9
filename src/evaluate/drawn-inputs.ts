import type { Chances, Deck, DrawnCell } from '../domain/chance.js';
import { closeToOne } from './shares-to-one.js';

/** The draws of a block: `from` is the number of the first. */
export interface Stretch {
  readonly from: number;
  readonly size: number;
}

/** Each value of a column without draws, `size` times side by side. */
export function spreadOut(values: Float64Array, size: number): Float64Array {
  const out = new Float64Array(values.length * size);
  for (let at = 0; at < values.length; at++) out.fill(values[at]!, at * size, (at + 1) * size);
  return out;
}

/** The given columns of a municipality that have drawn cells: cells × years × draws of the block. `central` holds their central values, cells × years. */
export function drawnInputs(
  { inputs, wholes }: Chances,
  key: string,
  central: readonly Float64Array[],
  deck: Deck,
  stretch: Stretch,
  years: number,
): Map<number, Float64Array> {
  const columns = new Map<number, Float64Array>();
  const drawn = new Map<number, Set<number>>();
  for (const cell of inputs.get(key)?.cells ?? []) {
    const column = columns.get(cell.column) ?? spreadOut(central[cell.column] ?? new Float64Array(0), stretch.size);
    columns.set(cell.column, column);
    drawn.set(cell.column, (drawn.get(cell.column) ?? new Set()).add(cell.cell));
    writeCell(cell, column, deck, stretch);
  }
  for (const [number, column] of columns)
    for (const cells of wholes.get(number) ?? []) {
      const own = drawn.get(number) ?? new Set();
      if (cells.some((cell) => own.has(cell))) closeCells(cells, own, column, years * stretch.size);
    }
  return columns;
}

function writeCell({ cell, points, years }: DrawnCell, column: Float64Array, deck: Deck, { from, size }: Stretch): void {
  const draws = points.map((point) => deck.drawsOf(point));
  years.forEach(({ before, after, weight }, year) => {
    const [a, b] = [draws[before]!, draws[after]!];
    const at = (cell * years.length + year) * size;
    for (let i = 0; i < size; i++) {
      const value = a[from + i]!;
      column[at + i] = weight === 0 ? value : value + weight * (b[from + i]! - value);
    }
  });
}

/** Makes the cells of a whole sum to 1 in every lane. */
export function closeCells(cells: readonly number[], drawn: ReadonlySet<number>, column: Float64Array, lanes: number): void {
  for (let lane = 0; lane < lanes; lane++)
    closeToOne(
      cells.length,
      (i) => drawn.has(cells[i]!),
      (i) => column[cells[i]! * lanes + lane]!,
      (i, value) => {
        column[cells[i]! * lanes + lane] = value;
      },
    );
}
