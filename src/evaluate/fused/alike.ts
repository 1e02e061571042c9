import type { Chances } from '../../domain/chance.js';
import type { Plan, Run } from '../../domain/plan.js';
import { groupBy } from '../../source/group.js';
import { editKey } from '../distinct-runs.js';
import type { Total, TotalsRequest } from '../../domain/totals.js';
import { givenMasks, startsOf } from './given-masks.js';

/**
 * Municipalities that differ in nothing but the numbers of their own: cells which they share with others have the same values in all of them, and their
 * runs the same changes. `runs[r][k]` is run `r` of municipality `keys[k]`; run 0 is the baseline.
 */
export interface Alike {
  readonly keys: readonly string[];
  readonly runs: readonly (readonly Run[])[];
  /** What is summed. */
  readonly totals: readonly Total[];
  /** On what each given cell depends (`dependsOn`). */
  readonly given: Int32Array;
}

/** In which group a municipality is changes none of its numbers: what makes two alike does not look at others. */
export function alikeIn(plan: Plan, { chances, totalsOf }: Pick<TotalsRequest, 'chances' | 'totalsOf'>): readonly Alike[] {
  const runs = groupBy(plan.runs, ({ inputs }) => inputs);
  const starts = startsOf(plan);
  const masks = new Map([...runs.keys()].map((key) => [key, givenMasks(plan, chances, key, starts)]));
  const groups = groupBy(runs.keys(), (key) => {
    const own = { runs: runs.get(key) ?? [], masks: masks.get(key) ?? none, totals: totalsOf(key) };
    return traitsOf(key, own, plan, chances);
  });
  return [...groups.values()].map((keys) => {
    const first = keys[0] ?? '';
    const count = runs.get(first)?.length ?? 0;
    return {
      keys,
      runs: Array.from({ length: count }, (_, run) => keys.flatMap((key) => runs.get(key)?.[run] ?? [])),
      totals: totalsOf(first),
      given: masks.get(first) ?? none,
    };
  });
}

const none = new Int32Array(0);

/** All that must be the same in two municipalities for one program to serve both. */
function traitsOf(
  key: string,
  { runs, masks, totals }: { readonly runs: readonly Run[]; readonly masks: Int32Array; readonly totals: readonly Total[] },
  { origins }: Plan,
  chances: Chances,
): string {
  // without an origin nobody knows what is shared
  const shared = origins?.get(key)?.shared ?? key;
  return JSON.stringify([shared, masks.join(''), sameRuns(key, runs, totals, chances)]);
}

/** What is the same in municipalities with the same measures, of which the same is summed. */
export function sameRuns(key: string, runs: readonly Run[], totals: readonly Total[], { levers }: Chances): string {
  return JSON.stringify([totals, runs.map((run) => [run.key.slice(key.length), run.edits.map((edit) => editKey(edit, levers))])]);
}
