import type { Chances } from '../domain/chance.js';
import type { Plan, Run } from '../domain/plan.js';
import type { CentralTotals, TotalsRequest } from '../domain/totals.js';
import { groupBy } from '../source/group.js';
import type { Alike } from './fused/alike.js';
import { sameRuns } from './fused/alike.js';
import { fusedTotals } from './fused/fused-totals.js';
import { centralMasks } from './fused/given-masks.js';
import { editsComputed, programTo } from './fused/graph-of.js';
import { rowsOfPlaces } from './fused/rows-of-places.js';

/** For fewer runs there is more to generate than to compute. */
const fewRuns = 1000;

/**
 * The door to long runs without draws: municipalities that are alike are computed side by side. The bits are those of `evaluatePlan`, and whatever it would
 * find fault with is left to it.
 */
export const centralTotals: CentralTotals = (plan, totalsOf) =>
  new Map(sideBySide(plan, totalsOf, fewRuns).flatMap((compute) => [...(compute() ?? [])]));

/** Functions that compute the municipalities of a group, which has at least so many runs; each can be called again. Nothing comes of a group with a fault. */
export function sideBySide(
  plan: Plan,
  totalsOf: TotalsRequest['totalsOf'],
  least: number,
): readonly (() => ReadonlyMap<string, Float64Array> | undefined)[] {
  const groups = groupsIn(plan, totalsOf, least);
  if (groups.length === 0) return [];
  // everything, because the reference looks at everything
  const program = programTo(plan, new Set(plan.cells.keys()), noChances, true);
  const computable = groups.filter(({ row }) => !editsComputed(program, row));
  return computable.map(({ keys, row }) => {
    const rows = rowsOfPlaces(plan, keys);
    const compute = fusedTotals(program, row, rows);
    const count = row.runs.length * row.totals.length;
    return () => {
      const own = new Map(keys.map((member) => [member, new Float64Array(count * plan.lanes)]));
      const members = [...own.values()];
      const strayed = compute(({ year, totals }) => {
        for (let total = 0; total < count; total++)
          for (let place = 0; place < members.length; place++)
            members[place]![total * plan.lanes + year] = totals[total * rows.count + place]!;
      });
      return strayed.length > 0 ? undefined : own;
    };
  });
}

const noChances: Chances = { inputs: new Map(), levers: new Map(), wholes: new Map() };

/** Municipalities with the same measures, where they have so many runs. They stand in the rows, where otherwise draws do: as if they were one. */
function groupsIn(
  plan: Plan,
  totalsOf: TotalsRequest['totalsOf'],
  least: number,
): readonly { readonly keys: readonly string[]; readonly row: Alike }[] {
  const runs = groupBy(plan.runs, ({ inputs }) => inputs);
  const runsOf = (key: string): readonly Run[] => runs.get(key) ?? [];
  const groups = groupBy(runs.keys(), (key) => sameRuns(key, runsOf(key), totalsOf(key), noChances));
  const large = [...groups.values()].filter((keys) => keys.length * runsOf(keys[0]!).length >= least);
  return large.map((keys) => ({
    keys,
    row: { keys: ['row'], runs: runsOf(keys[0]!).map((run) => [run]), totals: totalsOf(keys[0]!), given: centralMasks(plan, keys) },
  }));
}
