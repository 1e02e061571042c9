import type { Operand, Operation, Step } from './plan.js';
import { stepsOf } from './steps.js';

/** Which cells of which columns a set of edits changes: 1 where it does. Columns that it does not touch are absent. */
export type CellReach = ReadonlyMap<number, Uint8Array>;

type Growing = Map<number, Uint8Array>;

/** The cells that follow from those edited, through every step; in a loop also by way of a later year. */
export function cellReachOf(
  edited: readonly { readonly quantity: number; readonly cell: number }[],
  operations: readonly Operation[],
  cells: readonly number[],
): CellReach {
  const reach: Growing = new Map();
  for (const { quantity, cell } of edited) mark(reach, quantity, cells)[cell] = 1;
  for (const operation of operations) {
    const steps = stepsOf(operation);
    let grew: boolean;
    do {
      grew = false;
      for (const step of steps) grew = spread(step, reach, cells) || grew;
    } while (grew && steps.length > 1);
  }
  return reach;
}

function mark(reach: Growing, column: number, cells: readonly number[]): Uint8Array {
  const known = reach.get(column) ?? new Uint8Array(cells[column] ?? 0);
  reach.set(column, known);
  return known;
}

/** True when the step reached a cell that was not reached before. */
function spread(step: Step, reach: Growing, cells: readonly number[]): boolean {
  const operands = operandsOf(step).filter(({ column }) => reach.has(column));
  if (operands.length === 0) return false;
  const out = mark(reach, step.out, cells);
  let grew = false;
  const put = (cell: number): void => {
    grew ||= out[cell] === 0;
    out[cell] = 1;
  };
  if ('terms' in step && step.kind !== 'sum') {
    // A mechanism mixes its terms and years; what reaches a part of it may reach all of it.
    for (let cell = 0; cell < out.length; cell++) put(cell);
    if ('stock' in step) mark(reach, step.stock, cells).fill(1);
    return grew;
  }
  const terms = step.kind === 'sum' ? step.terms : 1;
  for (const operand of operands)
    for (let i = 0; i < operand.from.length; i++) if (reachesAt(operand, i, reach)) put(Math.floor(i / terms));
  return grew;
}

export function operandsOf(step: Step): readonly Operand[] {
  if ('left' in step) return [step.left, step.right];
  return 'of' in step ? [step.of] : step.parts;
}

/** Does the reach hold the cell that the operand reads in its place `i`? */
export function reachesAt(operand: Operand, i: number, reach: CellReach): boolean {
  return reach.get(operand.column)?.[operand.from[i] ?? 0] === 1;
}
