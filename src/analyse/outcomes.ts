import type { Boundary } from '../domain/documents.js';
import type { Outcome } from '../domain/outcomes.js';
import type { Plan } from '../domain/plan.js';
import { runKey } from '../domain/plan.js';
import type { Results } from '../domain/results.js';
import type { CheckedStudy } from '../domain/study.js';
import { actingMeasures } from '../domain/study.js';
import { totalsOf } from './effects.js';
import type { Line } from './lines.js';

const kilogramsPerTonne = 1000;

/** The kilograms of each line of a run, by lane. */
export type LineTotals = (runKey: string) => readonly Float64Array[];

/** The totals of lines from columns. */
export function lineTotals({ columns }: Results, lines: readonly Line[], lanes: number, municipality: string): LineTotals {
  const own = columns.get(municipality) ?? [];
  const totals = totalsOf(own, lines, lanes);
  return (key) => (key === municipality ? totals : totalsOf(columns.get(key) ?? [], lines, lanes, { columns: own, totals }));
}

/** The baseline of a municipality and each of its scenarios, by year. */
export function outcomesOf(
  study: CheckedStudy,
  plan: Plan,
  municipality: string,
  lines: readonly Line[],
  totals: LineTotals,
  boundary: Boundary,
): Outcome[] {
  const baseline = tonnesOf(lines, totals(municipality), boundary, plan.lanes);
  const scenarios = study.scenarios.filter((scenario) => scenario.municipalities.includes(municipality));
  return [
    { municipality, firstYear: plan.firstYear, emission: baseline },
    ...scenarios.map(({ id, years, ...scenario }): Outcome => {
      const measures = actingMeasures({ id, years, ...scenario }, municipality).map((measure) => measure.id);
      const emission = tonnesOf(lines, totals(runKey(municipality, measures.length === 0 ? '' : id, measures)), boundary, plan.lanes);
      const [from, to] = [years.first - plan.firstYear, years.last - plan.firstYear + 1];
      const own = emission.slice(from, to);
      return {
        municipality,
        scenario: id,
        firstYear: years.first,
        emission: own,
        reduction: own.map((value, i) => plain((baseline[from + i] ?? Number.NaN) - value)),
      };
    }),
  ];
}

/** The lines of a boundary as tonnes of CO2e, by lane. */
function tonnesOf(lines: readonly Line[], totals: readonly Float64Array[], boundary: Boundary, lanes: number): Float64Array {
  const sum = new Float64Array(lanes);
  lines.forEach(({ potential, counted }, i) => {
    const weight = (potential * (counted.get(boundary) ?? 0)) / kilogramsPerTonne;
    const line = totals[i];
    if (weight !== 0 && line) for (let lane = 0; lane < lanes; lane++) sum[lane] = sum[lane]! + weight * line[lane]!;
  });
  return sum;
}

/** Minus zero is zero. */
const plain = (value: number): number => (value === 0 ? 0 : value);
