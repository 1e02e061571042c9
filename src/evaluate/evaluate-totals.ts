import type { Stray } from '../domain/chance.js';
import type { Plan, Run } from '../domain/plan.js';
import type { EvaluateTotals, Total, TotalsOfYear, TotalsRequest } from '../domain/totals.js';
import { evaluateDraws } from './evaluate-draws.js';
import { evaluatePlan } from './evaluate-plan.js';
import { alikeIn } from './fused/alike.js';
import { fusedTotals } from './fused/fused-totals.js';
import { editsComputed, programTo } from './fused/graph-of.js';
import { rowsOfDraws } from './fused/rows-of-draws.js';

/** With fewer draws there is more to generate than to compute. */
const fewDraws = 64;

/**
 * The door to long runs with draws: only totals are known, so that memory does not grow with years. Results differ from those of `evaluateDraws` in the last
 * digits, because sums and products are taken apart (`fused/separated.ts`). A municipality of which a draw leaves the limits of a quantity is computed by
 * `evaluateDraws`, which holds it there.
 */
export const evaluateTotals: EvaluateTotals = (plan, request, take) => {
  const keys = [...plan.inputs.keys()];
  const byRow = request.deck.draws < fewDraws ? keys : [...groupsLeft(plan, request, take)];
  return new Map(byRow.map((key) => [key, totalsByRow(plan, request, key, take)]));
};

/** Computes municipalities that are alike together; gives those that must be computed by themselves. */
function groupsLeft(plan: Plan, request: TotalsRequest, take: (totals: TotalsOfYear) => void): readonly string[] {
  const columns = [...plan.inputs.keys()].flatMap((key) => columnsIn(request.totalsOf(key)));
  const program = programTo(plan, new Set(columns), request.chances, false);
  return alikeIn(plan, request).flatMap((group) =>
    editsComputed(program, group) ? group.keys : fusedTotals(program, group, rowsOfDraws(plan, request, group))(take),
  );
}

const columnsIn = (totals: readonly Total[]): readonly number[] => totals.flatMap((total) => total.map(({ column }) => column));

export function totalsByRow(
  plan: Plan,
  { chances, deck, totalsOf }: TotalsRequest,
  key: string,
  take: (totals: TotalsOfYear) => void,
): readonly Stray[] {
  const runs = plan.runs.filter(({ inputs }) => inputs === key);
  const own = { ...plan, runs };
  const { draws } = deck;
  const { lanes: years } = plan;
  const totals = totalsOf(key);
  const sums = new Map(runs.map((run) => [run, new Float64Array(totals.length * years * draws)]));
  const add = (into: Float64Array, total: number, weight: number, values: Float64Array, from: number, size: number): void => {
    for (let start = 0; start < values.length; start += years * size)
      for (let year = 0; year < years; year++)
        for (let i = 0; i < size; i++) {
          const at = (total * years + year) * draws + from + i;
          into[at] = into[at]! + weight * values[start + year * size + i]!;
        }
  };
  const strays = evaluateDraws(
    own,
    evaluatePlan(own),
    { chances, deck, observed: new Set(columnsIn(totals)) },
    ({ run, from, size, columns }) => {
      const into = sums.get(run);
      if (!into) return;
      totals.forEach((some, total) => some.forEach(({ column, weight }) => add(into, total, weight, columns[column]!, from, size)));
    },
  );
  for (let year = 0; year < years; year++) take({ key, runs, year, totals: ofYear(runs, sums, year, years, draws, totals.length) });
  return strays;
}

function ofYear(
  runs: readonly Run[],
  sums: ReadonlyMap<Run, Float64Array>,
  year: number,
  years: number,
  draws: number,
  totals: number,
): Float64Array {
  const all = new Float64Array(runs.length * totals * draws);
  runs.forEach((run, number) => {
    for (let total = 0; total < totals; total++) {
      const from = (total * years + year) * draws;
      all.set(sums.get(run)!.subarray(from, from + draws), (number * totals + total) * draws);
    }
  });
  return all;
}
