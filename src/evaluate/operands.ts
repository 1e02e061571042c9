import type { Operand } from '../domain/plan.js';

const empty = new Float64Array(0);

/** The column that an operand reads. */
export function valuesOf(operand: Operand, columns: readonly Float64Array[]): Float64Array {
  return columns[operand.column] ?? empty;
}

/** Where the lanes begin that a cell of the result reads; for an operand with terms, a cell is `cell × terms + term`. */
export function start(operand: Operand, cell: number, lanes: number): number {
  return (operand.from[cell] ?? 0) * lanes;
}
