import type { Chances, Deck, DrawnLever } from '../domain/chance.js';
import type { Plan, Run } from '../domain/plan.js';
import type { Edit } from '../domain/study.js';

/** What to draw, and which columns are looked at. */
export interface DrawRequest {
  readonly chances: Chances;
  readonly deck: Deck;
  readonly observed: ReadonlySet<number>;
  /** Draws in a block; results do not depend on it. */
  readonly block?: number;
}

/** Small enough for the lanes of a year to stay in the processor's nearest cache. */
export const usualBlock = 64;

/** Runs that do the same stand together; the first is computed, for all. */
export type DistinctRuns = readonly (readonly [Run, ...Run[]])[];

/** The runs of each municipality, in the order of the plan. */
export function runsByInputs({ runs }: Plan, chances: Chances): readonly { readonly inputs: string; readonly runs: DistinctRuns }[] {
  return [...new Set(runs.map(({ inputs }) => inputs))].map((inputs) => ({
    inputs,
    runs: distinctRuns(
      runs.filter((run) => run.inputs === inputs),
      chances,
    ),
  }));
}

/** Runs that do the same: a measure that stands alone in one scenario and in a package of another is computed once. */
function distinctRuns(runs: readonly Run[], { levers }: Chances): DistinctRuns {
  const known = new Map<string, [Run, ...Run[]]>();
  for (const run of runs) {
    const key = JSON.stringify(run.edits.map((edit) => editKey(edit, levers)));
    const same = known.get(key);
    if (same) same.push(run);
    else known.set(key, [run]);
  }
  return [...known.values()];
}

/** What tells two edits apart. */
export function editKey(edit: Edit, levers: Chances['levers']): readonly unknown[] {
  const { quantity, cell, how, amount, from, full, until } = edit;
  return [quantity, cell, how, amount, from, full, until, ...drawnParts(levers.get(edit))];
}

/** What tells the draws of two amounts apart. */
function drawnParts(lever: DrawnLever | undefined): readonly unknown[] {
  if (!lever) return [];
  const { amount, taken } = lever;
  return [...[amount, ...(taken?.shares ?? [])].map(({ id, distribution }) => [id, distribution]), taken?.own];
}
