import type { Chances } from '../domain/chance.js';
import type { Plan, Run } from '../domain/plan.js';
import type { Stretch } from './drawn-inputs.js';
import { closeCells } from './drawn-inputs.js';
import type { StrayList } from './strays.js';

interface Held {
  readonly plan: Plan;
  readonly chances: Chances;
  readonly stretch: Stretch;
  readonly strays: StrayList;
}

/** An edited column within its bounds. What is not there cannot be shifted: where a shift would take more, less arrives. Shares still sum to 1. */
export function heldWithin(column: number, values: Float64Array, run: Run, { plan, chances, stretch, strays }: Held): Float64Array {
  const lanes = plan.lanes * stretch.size;
  const grows = new Map(
    run.edits.flatMap(({ quantity, cell, shift }) => (shift && quantity === column ? [[cell, shift.to] as const] : [])),
  );
  const isHeld = strays.hold({ run: run.key, ...stretch }, column, values, (at, by) => {
    const to = grows.get(Math.floor(at / lanes));
    if (to !== undefined && by > 0) values[to * lanes + (at % lanes)] = values[to * lanes + (at % lanes)]! - by;
  });
  if (isHeld) for (const cells of chances.wholes.get(column) ?? []) closeCells(cells, none, values, lanes);
  return values;
}

const none: ReadonlySet<number> = new Set();
